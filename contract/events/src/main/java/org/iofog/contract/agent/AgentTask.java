package org.iofog.contract.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One-shot work for an agent, sent on its tasks address. */
public sealed interface AgentTask {

    String taskId();

    /** Remove unused images now; answered by {@link AgentReport.PruneCompleted} or {@link AgentReport.TaskFailed}. */
    record PruneImages(String taskId, @Nullable Instant deadline) implements AgentTask {}

    /**
     * Send the log of a microservice's container as {@link LogChunk}s on the agent's logs address.
     *
     * @param tail lines from the end; absent means all
     * @param follow go on until {@link StopLogs} or the container is gone
     */
    record FetchLogs(
            String taskId,
            String microserviceUuid,
            @Nullable Integer tail,
            boolean follow,
            @Nullable Instant since) implements AgentTask {}

    /** End a followed log. */
    record StopLogs(String taskId) implements AgentTask {}

    /** Stop all containers, forget the identity and never act for this control plane again. */
    record Detach(String taskId) implements AgentTask {}
}
