package org.iofog.controller.domain.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.decision.Draft;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.PendingWork;

/**
 * What follows when an agent was told to leave on its own host. It stays known and keeps what is wanted of it, but no host
 * is it any more until one is provisioned as it.
 */
final class DepartureDecisions {

    private DepartureDecisions() {}

    /** A host that is provisioned as the agent since the report was made is not concerned. */
    static List<Consequence> decide(Agent agent, Detached report, String reportId, ObservedState state, Instant now) {
        if (!agent.isProvisioned() || report.at().isBefore(agent.stateSince())) {
            return List.of();
        }
        Draft draft = new Draft(state.wanted(), new CommandContext(reportId, reportId, null, now));
        PresenceDecisions.change(agent, AgentView.State.NOT_PROVISIONED, draft);
        draft.change(new Change.RevokeAccess(agent.uuid()));
        endRemovals(agent, state, draft);
        List<Consequence> consequences = new ArrayList<>();
        consequences.add(new Consequence(draft.context(), draft.accepted(null)));
        PresenceDecisions.failMoves(agent, state, now, consequences);
        return consequences;
    }

    /** It has removed its containers; other work waits for the next host. */
    private static void endRemovals(Agent agent, ObservedState state, Draft draft) {
        state.awaited().stream()
                .filter(work -> work.piece().agentUuid().equals(agent.uuid()))
                .filter(work -> work.piece().awaits() == PendingWork.Awaits.REMOVED)
                .forEach(work -> draft.change(work.end(Outcome.DONE, "")));
    }
}
