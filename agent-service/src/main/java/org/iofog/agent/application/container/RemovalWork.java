package org.iofog.agent.application.container;

import java.time.Duration;
import java.util.List;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.OutsideClients;
import org.iofog.agent.application.Signal;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.contract.agent.DesiredMicroservice;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stops and removes the containers of a placement that nobody wants any more, once those who still use them have gone or
 * had time to. Begun, it is done to the end.
 */
final class RemovalWork implements Work {

    private static final Logger LOG = Logger.getLogger(RemovalWork.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final ContainerEngine engine;
    private final OutsideClients clients;
    private final List<ContainerSnapshot> containers;
    private final Duration stopGrace;

    RemovalWork(
            ContainerEngine engine, OutsideClients clients, List<ContainerSnapshot> containers, Duration stopGrace) {
        this.engine = engine;
        this.clients = clients;
        this.containers = containers;
        this.stopGrace = stopGrace;
    }

    @Override
    public void run() throws InterruptedException {
        try {
            for (ContainerSnapshot container : containers) {
                clients.drain(container.labels().microservice());
                engine.stop(container.id(), stopGrace);
                engine.remove(container.id());
            }
        } catch (EngineFailure e) {
            LOG.warnf("Removing a container failed and is tried again: %s", e.getMessage());
            new Signal().await(PAUSE_AFTER_FAILURE);
        }
    }

    @Override
    public void reconsider(@Nullable DesiredMicroservice wanted) {}

    @Override
    public boolean isRemoval() {
        return true;
    }
}
