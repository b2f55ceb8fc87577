package org.iofog.controller.domain.model;

import java.time.Instant;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the controller wants it.
 *
 * @param namespace absent while the agent is detached
 * @param engine as the agent last reported it
 * @param router as the agent last reported it
 * @param desiredGeneration of the newest desired state decided for it
 */
public record Agent(
        String uuid,
        @Nullable String namespace,
        String name,
        Instant created,
        AgentConfigSpec config,
        AgentView.State state,
        Instant stateSince,
        @Nullable EngineStatus engine,
        @Nullable RouterStatus router,
        long desiredGeneration) {

    public boolean isOnline() {
        return state == AgentView.State.ONLINE;
    }

    /** Whether some host has ever acted as this agent, so that containers of it may exist. */
    public boolean isProvisioned() {
        return state == AgentView.State.ONLINE || state == AgentView.State.OFFLINE;
    }

    /** What the user says, else what the agent says, else {@link Architecture#AUTO}. */
    public Architecture architecture() {
        if (config.agentType() != null && config.agentType() != Architecture.AUTO) {
            return config.agentType();
        }
        return engine == null || engine.architecture() == null ? Architecture.AUTO : engine.architecture();
    }

    public Agent withName(String newName) {
        return new Agent(
                uuid, namespace, newName, created, config, state, stateSince, engine, router, desiredGeneration);
    }

    public Agent withConfig(AgentConfigSpec newConfig) {
        return new Agent(
                uuid, namespace, name, created, newConfig, state, stateSince, engine, router, desiredGeneration);
    }

    public Agent in(@Nullable String newNamespace, AgentView.State newState, Instant since) {
        return new Agent(uuid, newNamespace, name, created, config, newState, since, engine, router, desiredGeneration);
    }

    Agent desiring(long newGeneration) {
        return new Agent(uuid, namespace, name, created, config, state, stateSince, engine, router, newGeneration);
    }
}
