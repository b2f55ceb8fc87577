package org.iofog.controller.domain.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.event.CommandEvent.CommandExpired;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.decision.Draft;
import org.iofog.controller.domain.decision.Moves;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.Placement.Role;

/** What follows when deadlines pass before the work is done. */
public final class ExpiryDecisions {

    private ExpiryDecisions() {}

    public static List<Consequence> decide(ObservedState state, Instant now) {
        List<Consequence> consequences = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (AwaitedWork work : state.awaited()) {
            Instant deadline = work.piece().deadline();
            if (deadline != null && !deadline.isAfter(now)) {
                Draft draft = new Draft(state.wanted(), work.contextAt(now));
                expire(work, deadline, state, draft);
                if (told.add(work.commandId())) {
                    draft.emit(new CommandExpired(
                            work.namespace(),
                            work.commandSubject(),
                            work.commandType(),
                            sentence(work, deadline, state)));
                }
                consequences.add(new Consequence(draft.context(), draft.accepted(null)));
            }
        }
        return consequences;
    }

    private static void expire(AwaitedWork work, Instant deadline, ObservedState state, Draft draft) {
        String problem = sentence(work, deadline, state);
        PendingWork piece = work.piece();
        draft.change(work.end(Outcome.EXPIRED, problem));
        if (piece.awaits() == PendingWork.Awaits.TASK) {
            draft.change(new Change.EndTask(
                    piece.subject(), TaskView.State.FAILED, draft.context().now(), null, null, problem));
        }
        String subject = piece.microserviceUuid() == null ? piece.agentUuid() : piece.microserviceUuid();
        draft.stamp(subject, Phase.EXPIRED, problem);
        state.placement(piece.subject())
                .filter(placement -> placement.role() == Role.INCOMING)
                .ifPresent(incoming ->
                        Moves.fail(incoming, state.microserviceOf(incoming), Outcome.EXPIRED, problem, draft));
    }

    private static String sentence(AwaitedWork work, Instant deadline, ObservedState state) {
        String agent = state.agent(work.piece().agentUuid())
                .map(Agent::name)
                .orElse(work.piece().agentUuid());
        return "Agent %s had not done it by the deadline %s.".formatted(agent, deadline);
    }
}
