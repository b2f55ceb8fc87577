package org.iofog.contract.agent;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.tunnel.PortStatus;
import org.jspecify.annotations.Nullable;

/** What an agent tells the controller. Written by the agent that observed it alone. */
public sealed interface AgentReport {

    String agentUuid();

    /**
     * The observed state.
     *
     * @param startedAt when the agent process started
     * @param appliedGeneration newest desired state of which every action has ended, well or badly
     * @param complete true: {@code microservices} lists every container; false: only those that changed
     * @param host absent where nothing of it changed
     * @param engine absent where nothing of it changed
     * @param router absent where nothing of it changed
     * @param publicPorts all that it opens itself; absent where nothing of them changed
     * @param stamps phases passed since the last report
     */
    record StatusReport(
            String agentUuid,
            String agentVersion,
            Instant startedAt,
            Instant observedAt,
            long appliedGeneration,
            boolean complete,
            List<ObservedMicroservice> microservices,
            @Nullable HostStatus host,
            @Nullable EngineStatus engine,
            @Nullable RouterStatus router,
            @Nullable List<PortStatus> publicPorts,
            List<PhaseStamp> stamps)
            implements AgentReport {

        public StatusReport {
            microservices = List.copyOf(microservices);
            publicPorts = publicPorts == null ? null : List.copyOf(publicPorts);
            stamps = List.copyOf(stamps);
        }
    }

    /** Images were removed; {@code taskId} is absent for an automatic prune. */
    record PruneCompleted(String agentUuid, @Nullable String taskId, Instant at, int imagesRemoved, long bytesReclaimed)
            implements AgentReport {}

    /** A task was not done. */
    record TaskFailed(String agentUuid, String taskId, Instant at, String reason) implements AgentReport {}

    /**
     * The agent has stopped its containers and forgets its identity now.
     *
     * @param taskId absent where it was told to on its own host
     */
    record Detached(String agentUuid, @Nullable String taskId, Instant at) implements AgentReport {}
}
