package org.iofog.controller.domain.model;

import java.util.List;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.event.Event;
import org.iofog.contract.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/** What becomes of a command. */
public sealed interface Decision {

    /**
     * It takes effect: everything in here is stored in one transaction.
     *
     * @param pendingWork empty: the command is done once it is stored
     * @param notices sentences for the user
     * @param resource uuid or id of what was created or changed
     */
    record Accepted(
            List<Change> changes,
            List<Event> events,
            List<PendingWork> pendingWork,
            List<TaskOrder> tasks,
            List<PhaseStamp> stamps,
            List<String> notices,
            @Nullable String resource)
            implements Decision {}

    /**
     * Nothing is done.
     *
     * @param detail one sentence: what is wrong, where, and what to do
     */
    record Rejected(RejectionCode code, String detail) implements Decision {}
}
