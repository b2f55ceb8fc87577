package org.iofog.agent.application.session;

import java.time.Clock;
import java.time.Duration;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.Signal;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.contract.agent.AgentReport.Detached;
import org.jboss.logging.Logger;

/**
 * Ends the agent's work for its control plane: its containers are stopped and removed. What it remembers goes last, so
 * that a crash on the way leaves nothing behind unnoticed.
 */
final class DetachHandler {

    private static final Logger LOG = Logger.getLogger(DetachHandler.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final String agentUuid;
    private final ContainerEngine engine;
    private final ApplyDesiredStateHandler desiredStates;
    private final Clock clock;

    DetachHandler(String agentUuid, ContainerEngine engine, ApplyDesiredStateHandler desiredStates, Clock clock) {
        this.agentUuid = agentUuid;
        this.engine = engine;
        this.desiredStates = desiredStates;
        this.clock = clock;
    }

    /** Returns when no container of the agent is left, however long its engine is out of reach. */
    Detached detach(String taskId) throws InterruptedException {
        desiredStates.end(taskId);
        Signal pause = new Signal();
        while (anyContainerLeft()) {
            pause.await(BETWEEN_LOOKS);
        }
        removeNetwork();
        return new Detached(agentUuid, taskId, clock.instant());
    }

    private void removeNetwork() {
        try {
            engine.removeNetwork(agentUuid);
        } catch (EngineFailure e) {
            LOG.warnf("The network of the agent's containers stays: %s", e.getMessage());
        }
    }

    private boolean anyContainerLeft() {
        try {
            return !engine.containers(agentUuid).isEmpty();
        } catch (EngineFailure e) {
            LOG.warnf("The agent cannot remove its containers yet: %s", e.getMessage());
            return true;
        }
    }
}
