package org.iofog.controller.domain.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.event.AgentEvent.AgentConnected;
import org.iofog.contract.event.AgentEvent.AgentDisconnected;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.decision.Draft;
import org.iofog.controller.domain.decision.Moves;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Placement.Role;

/** What follows when an agent connects to the bus or its connection is gone. What is known already changes nothing. */
public final class PresenceDecisions {

    private PresenceDecisions() {}

    /** @param changeId the same for all that follows from this one change */
    public static List<Consequence> decide(
            String agentUuid, boolean present, String changeId, ObservedState state, Instant now) {
        List<Consequence> consequences = new ArrayList<>();
        state.agent(agentUuid)
                .filter(agent -> agent.namespace() != null && agent.isOnline() != present)
                .ifPresent(agent -> {
                    Draft draft = new Draft(state.wanted(), new CommandContext(changeId, changeId, null, now));
                    change(agent, present ? AgentView.State.ONLINE : AgentView.State.OFFLINE, draft);
                    consequences.add(new Consequence(draft.context(), draft.accepted(null)));
                    if (!present) {
                        failMoves(agent, state, now, consequences);
                    }
                });
        if (!present) {
            dismiss(agentUuid, state, now, consequences);
        }
        return consequences;
    }

    /** A host that is gone before it obeyed its detach loses its access, and learns why when it asks. */
    private static void dismiss(String agentUuid, ObservedState state, Instant now, List<Consequence> consequences) {
        boolean member = state.agent(agentUuid)
                .filter(agent -> agent.namespace() != null)
                .isPresent();
        for (AwaitedWork work : state.awaited()) {
            if (!member && work.piece().agentUuid().equals(agentUuid)) {
                Draft draft = new Draft(state.wanted(), work.contextAt(now));
                draft.change(new Change.RevokeAccess(agentUuid));
                draft.change(work.end(Outcome.DONE, ""));
                consequences.add(new Consequence(draft.context(), draft.accepted(null)));
            }
        }
    }

    /** The agent's new state, and the event that tells of its connection. */
    static void change(Agent agent, AgentView.State next, Draft draft) {
        String namespace = String.valueOf(agent.namespace());
        Instant now = draft.context().now();
        draft.changeAgent(agent.in(agent.namespace(), next, now));
        if (next == AgentView.State.ONLINE) {
            draft.emit(new AgentConnected(namespace, agent.name(), agent.uuid(), now));
        } else if (agent.isOnline()) {
            draft.emit(new AgentDisconnected(namespace, agent.name(), agent.uuid(), now));
        }
    }

    static void failMoves(Agent agent, ObservedState state, Instant now, List<Consequence> consequences) {
        for (Placement placement : state.wanted().placementsOn(agent)) {
            Placement.Incoming incoming = placement.incoming();
            if (placement.role() == Role.INCOMING && incoming != null) {
                Draft draft = new Draft(
                        state.wanted(),
                        new CommandContext(incoming.commandId(), incoming.correlationId(), incoming.deadline(), now));
                String reason =
                        "Agent %s lost its connection before the microservice ran there.".formatted(agent.name());
                Moves.fail(placement, state.microserviceOf(placement), Outcome.FAILED, reason, draft);
                consequences.add(new Consequence(draft.context(), draft.accepted(null)));
            }
        }
    }
}
