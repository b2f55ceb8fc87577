package org.iofog.agent.application.session;

import java.util.Optional;
import org.iofog.contract.agent.AgentReport;

/** Remembers across restarts how recent tasks ended, so that one that arrives again is answered and not done again. */
public interface TaskLedger {

    Optional<AgentReport> outcomeOf(String taskId);

    void keep(String taskId, AgentReport outcome);

    /** Removes everything. */
    void forget();
}
