package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Optional;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveFailed;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveStarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoved;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceSwitched;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Placement.Role;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Snapshot;

/**
 * A move, make before break: a second placement comes up; once it runs it becomes the current one and the former is
 * taken down. Until then nothing of the former changes, so that a failed move has nothing to undo.
 */
public final class Moves {

    private Moves() {}

    static boolean isMoving(Microservice microservice, Snapshot snapshot) {
        return snapshot.placementOf(microservice, Role.INCOMING).isPresent();
    }

    static void requireNone(Microservice microservice, Snapshot snapshot) {
        snapshot.placementOf(microservice, Role.INCOMING).ifPresent(incoming -> {
            throw Refusal.of(
                    RejectionCode.MOVE_IN_PROGRESS,
                    "Microservice %s is moving to agent %s: wait until that has ended.",
                    microservice.name(),
                    snapshot.agentOf(incoming).name());
        });
    }

    /** @param next the microservice as it will be; only its agent is set here */
    static void start(Microservice present, Agent target, Microservice next, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        requireNone(present, snapshot);
        requireGone(present, target, snapshot);
        AgentDecisions.requireOnline(target);
        Microservices.requirePossible(present.name(), next.spec(), target, present.uuid(), draft);
        Placement current = snapshot.currentPlacementOf(present);
        Placement incoming = incoming(current, target, next, draft.context());
        draft.change(new Change.AddPlacement(incoming));
        draft.change(new Change.BindPorts(incoming, Ports.of(next.spec())));
        Tunnels.reserve(next, target, draft);
        draft.desire(target);
        draft.awaitContainer(target, incoming, Microservices.awaited(present.run()), next.generation());
        draft.emit(new MicroserviceMoveStarted(
                present.namespace(),
                present.name(),
                present.uuid(),
                snapshot.agentOf(current).name(),
                target.name()));
    }

    private static Placement incoming(Placement current, Agent target, Microservice next, CommandContext context) {
        return new Placement(
                context.newId(next.name() + " on " + target.uuid()),
                next.uuid(),
                target.uuid(),
                Role.INCOMING,
                context.now(),
                current.id(),
                new Placement.Incoming(
                        context.commandId(),
                        context.correlationId(),
                        context.deadline(),
                        next.spec().withAgent(new AgentReference(target.name(), null)),
                        next.generation(),
                        next.alwaysPull()));
    }

    /** The incoming placement is up: it becomes the current one, and the former one has to go. */
    public static void switchOver(Placement placement, Placement.Incoming incoming, Microservice present, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        Placement former = snapshot.currentPlacementOf(present);
        Agent formerAgent = snapshot.agentOf(former);
        Microservice moved = DesiredStates.arrived(present, incoming);
        draft.change(new Change.SupersedeWork(
                present.uuid(),
                "Microservice %s moved to another agent before this was done.".formatted(present.name())));
        draft.change(new Change.ChangePlacement(former.as(Role.LEAVING)));
        draft.change(new Change.BindPorts(former, List.of()));
        draft.change(new Change.ChangePlacement(placement.as(Role.CURRENT)));
        draft.change(new Change.ChangeMicroservice(moved));
        Tunnels.bind(moved, snapshot.agentOf(placement), draft);
        draft.awaitRemoval(formerAgent, former);
        draft.emit(new MicroserviceSwitched(
                present.namespace(),
                present.name(),
                present.uuid(),
                formerAgent.name(),
                snapshot.agentOf(placement).name()));
        if (moved.generation() != present.generation()) {
            draft.emit(Microservices.updated(moved));
        }
    }

    /** The former placement is gone. */
    public static void complete(Placement leaving, Microservice microservice, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        if (draft.isRemoved(microservice.uuid())) {
            return;
        }
        draft.change(new Change.EndWork(leaving.id(), TraceView.Outcome.DONE, ""));
        draft.change(new Change.RemovePlacement(leaving.id()));
        Tunnels.left(microservice, draft);
        draft.emit(new MicroserviceMoved(
                microservice.namespace(),
                microservice.name(),
                microservice.uuid(),
                snapshot.agentOf(leaving).name(),
                snapshot.agentOf(snapshot.currentPlacementOf(microservice)).name()));
    }

    /** The microservice stays where it is. */
    public static void fail(
            Placement incoming, Microservice microservice, TraceView.Outcome outcome, String reason, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        if (draft.isRemoved(microservice.uuid())) {
            return;
        }
        Agent target = snapshot.agentOf(incoming);
        draft.change(new Change.EndWork(incoming.id(), outcome, reason));
        draft.change(new Change.RemovePlacement(incoming.id()));
        Tunnels.left(microservice, draft);
        Tunnels.forgetReserved(microservice, draft);
        draft.desire(target);
        draft.emit(new MicroserviceMoveFailed(
                microservice.namespace(),
                microservice.name(),
                microservice.uuid(),
                snapshot.agentOf(snapshot.currentPlacementOf(microservice)).name(),
                target.name(),
                reason));
    }

    private static void requireGone(Microservice microservice, Agent target, Snapshot snapshot) {
        Optional<Placement> leaving = snapshot.placementOf(microservice, Role.LEAVING)
                .filter(placement -> placement.agentUuid().equals(target.uuid()));
        if (leaving.isPresent()) {
            throw Refusal.of(
                    RejectionCode.MOVE_IN_PROGRESS,
                    "Microservice %s is still being removed from agent %s: try again when that has ended.",
                    microservice.name(),
                    target.name());
        }
    }
}
