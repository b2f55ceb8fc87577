package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.event.AgentEvent.AgentDeleted;
import org.iofog.contract.event.AgentEvent.AgentDetached;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Snapshot;

/** Agents that are deleted, or detached from their namespace: what is on them goes, and their host is dismissed. */
final class LeavingAgents {

    private LeavingAgents() {}

    static Decision delete(DeleteAgent command, Draft draft) {
        Agent agent = draft.snapshot().requireAgent(command.name());
        requireUnused(agent, command.force(), draft);
        RouterReferences.release(agent, draft);
        forget(agent, draft);
        return draft.accepted(agent.uuid());
    }

    static Decision detach(DetachAgent command, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        Agent agent = snapshot.requireAgent(command.name());
        DetachedAgents.requireFree(command.name(), snapshot);
        requireUnused(agent, command.force(), draft);
        clear(agent, draft);
        TunnelHosts.leave(agent, draft);
        RouterReferences.release(agent, draft);
        dismiss(agent, draft);
        AgentConfigSpec alone =
                agent.config().withRouters(null, null, agent.config().routerConfig());
        draft.changeAgent(agent.withConfig(alone)
                .in(null, AgentView.State.DETACHED, draft.context().now()));
        draft.emit(new AgentDetached(command.namespace(), agent.name(), agent.uuid()));
        return draft.accepted(agent.uuid());
    }

    /** Deletes an agent with everything on it. */
    static void forget(Agent agent, Draft draft) {
        clear(agent, draft);
        TunnelHosts.leave(agent, draft);
        dismiss(agent, draft);
        remove(agent, draft);
    }

    /** Nothing is on it any more. */
    static void remove(Agent agent, Draft draft) {
        draft.change(new Change.RemoveAgent(agent.uuid()));
        draft.emit(new AgentDeleted(draft.snapshot().namespace(), agent.name(), agent.uuid()));
    }

    /**
     * The host is this agent no longer. One that can be reached is told, and loses its access once it has obeyed; another
     * loses it at once, and learns why when it asks.
     */
    private static void dismiss(Agent agent, Draft draft) {
        if (agent.isOnline()) {
            draft.order(agent, new AgentTask.Detach(draft.context().newId("detach " + agent.uuid())));
        } else {
            draft.awaitNothingOf(agent);
            draft.change(new Change.RevokeAccess(agent.uuid()));
        }
    }

    private static void clear(Agent agent, Draft draft) {
        for (Placement placement : draft.snapshot().placementsOn(agent)) {
            Microservice microservice = draft.snapshot().microserviceOf(placement);
            switch (placement.role()) {
                case CURRENT -> Microservices.remove(microservice, draft);
                case INCOMING ->
                    Moves.fail(
                            placement,
                            microservice,
                            TraceView.Outcome.FAILED,
                            "Agent %s was removed.".formatted(agent.name()),
                            draft);
                case LEAVING -> Moves.complete(placement, microservice, draft);
            }
        }
    }

    private static void requireUnused(Agent agent, boolean force, Draft draft) {
        if (!force) {
            requireNoPortsOfOthers(agent, draft.snapshot());
        }
        String names = namesOf(microservicesOn(agent, draft.snapshot()));
        if (names.isEmpty()) {
            return;
        }
        if (!force) {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "Agent %s has microservices (%s): move or delete them first, or add --force to delete them.",
                    agent.name(),
                    names);
        }
        draft.notice("These microservices of agent %s are stopped and deleted: %s.".formatted(agent.name(), names));
    }

    private static void requireNoPortsOfOthers(Agent agent, Snapshot snapshot) {
        List<String> opened = TunnelHosts.dependentsOf(agent, snapshot);
        if (!opened.isEmpty()) {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "Agent %s opens public ports of microservices (%s): give those another host first, or add --force"
                            + " to close them.",
                    agent.name(),
                    String.join(", ", opened));
        }
    }

    private static String namesOf(Stream<Microservice> microservices) {
        return microservices.map(Microservice::name).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static Stream<Microservice> microservicesOn(Agent agent, Snapshot snapshot) {
        return snapshot.placementsOn(agent).stream().map(snapshot::microserviceOf);
    }
}
