package org.iofog.controller.application.query;

import io.smallrye.mutiny.Multi;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.LogChunk;

/** Asks agents for logs over the bus. */
public interface AgentLogs {

    /**
     * The chunks of one task, up to the last. Cancelling it ends the agent's work too. A consumer that falls far behind
     * fails.
     */
    Multi<LogChunk> fetch(String agentUuid, FetchLogs task);
}
