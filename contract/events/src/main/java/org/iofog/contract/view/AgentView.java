package org.iofog.contract.view;

import java.time.Instant;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.jspecify.annotations.Nullable;

/**
 * An agent: what is wanted of it, and what it last reported.
 *
 * @param state of the agent's connection
 * @param stateSince when that state was entered
 * @param desiredGeneration of the newest desired state published for it
 * @param appliedGeneration newest desired state of which every action has ended, well or badly
 * @param lastReport when the host and engine figures were observed
 * @param startedAt when the agent process started, by its own clock
 */
public record AgentView(
        String uuid,
        String name,
        String namespace,
        Instant created,
        State state,
        @Nullable Instant stateSince,
        AgentConfigSpec config,
        long desiredGeneration,
        @Nullable Long appliedGeneration,
        @Nullable Instant lastReport,
        @Nullable Instant startedAt,
        @Nullable String version,
        @Nullable HostStatus host,
        @Nullable EngineStatus engine,
        int microservices) {

    /** Whether the agent can be reached now. */
    public enum State {
        NOT_PROVISIONED,
        ONLINE,
        OFFLINE,
        DETACHED
    }
}
