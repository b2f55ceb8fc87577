package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.iofog.cli.output.Ages;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agent beyond its settings.
 *
 * @param stateFor how long it has been in this state
 * @param generation of the desired state it has applied
 * @param age of the figures of host and engine
 */
@RegisterForReflection
record AgentStatus(
        String uuid,
        Instant created,
        AgentView.State state,
        @Nullable String stateFor,
        long desiredGeneration,
        @Nullable Long generation,
        @Nullable String version,
        @Nullable Instant started,
        int microservices,
        @Nullable String age,
        @Nullable HostStatus host,
        @Nullable EngineStatus engine) {
    static AgentStatus of(AgentView agent) {
        return new AgentStatus(
                agent.uuid(),
                agent.created(),
                agent.state(),
                agent.stateSince() == null ? null : Ages.since(agent.stateSince()),
                agent.desiredGeneration(),
                agent.appliedGeneration(),
                agent.version(),
                agent.startedAt(),
                agent.microservices(),
                agent.lastReport() == null ? null : Ages.since(agent.lastReport()),
                agent.host(),
                agent.engine());
    }
}
