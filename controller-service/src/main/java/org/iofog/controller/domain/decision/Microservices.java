package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Objects;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceDeleted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceRestarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStopped;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.ImageChoice;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Snapshot;

/** What can be done with a microservice, by a command about it or about what it belongs to. */
final class Microservices {

    private Microservices() {}

    static Microservice create(String name, MicroserviceSpec wanted, RunState run, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        CommandContext context = draft.context();
        requireFree(name, snapshot);
        Agent agent = snapshot.requireAgent(wanted.agent().name());
        String uuid = context.newId(name);
        MicroserviceSpec spec = lasting(name, wanted, snapshot);
        requirePossible(name, spec, agent, uuid, draft);
        Microservice microservice = new Microservice(
                uuid,
                snapshot.namespace(),
                name,
                context.now(),
                spec,
                1,
                isRebuild(wanted),
                run,
                0,
                context.correlationId(),
                context.deadline());
        Placement placement = new Placement(
                context.newId(name + " on " + agent.uuid()),
                uuid,
                agent.uuid(),
                Placement.Role.CURRENT,
                context.now(),
                null,
                null);
        draft.change(new Change.AddMicroservice(microservice));
        draft.change(new Change.AddPlacement(placement));
        draft.change(new Change.BindPorts(placement, Ports.of(wanted)));
        Tunnels.bind(microservice, agent, draft);
        configureAgent(agent, wanted, draft);
        draft.desire(agent);
        draft.awaitContainer(agent, placement, awaited(run), 1);
        draft.emit(new MicroserviceCreated(snapshot.namespace(), name, uuid, microservice.spec(), 1));
        return microservice;
    }

    /** An unchanged specification changes nothing; another agent moves; another container replaces. */
    static void update(Microservice present, MicroserviceSpec wanted, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        requireNoRoutesLeftBehind(present, wanted, draft);
        Agent target = snapshot.requireAgent(wanted.agent().name());
        Placement current = snapshot.currentPlacementOf(present);
        configureAgent(target, wanted, draft);
        MicroserviceSpec spec = lasting(present.name(), wanted, snapshot);
        boolean replaced = isRebuild(wanted) || !isSameContainer(present.spec(), spec);
        Microservice next = present.withSpec(spec).changedBy(draft.context());
        if (replaced) {
            next = next.atGeneration(present.generation() + 1, isRebuild(wanted));
        }
        if (!target.uuid().equals(current.agentUuid())) {
            Moves.start(present, target, next, draft);
        } else if (replaced) {
            Moves.requireNone(present, snapshot);
            requirePossible(present.name(), spec, target, present.uuid(), draft);
            replace(next, current, target, draft);
        } else if (!spec.equals(present.spec())) {
            retell(present, next, current, target, draft);
        }
    }

    /** The same container by another specification; what it is told itself reaches it while it runs. */
    private static void retell(Microservice present, Microservice next, Placement placement, Agent agent, Draft draft) {
        if (!next.spec().container().equals(present.spec().container())) {
            Moves.requireNone(present, draft.snapshot());
            TunnelHosts.requireFree(next.spec(), agent, present.uuid(), draft);
        }
        if (next.spec().config().equals(present.spec().config())) {
            draft.change(new Change.ChangeMicroservice(present.withSpec(next.spec())));
        } else {
            Moves.requireNone(present, draft.snapshot());
            draft.change(new Change.ChangeMicroservice(next));
            draft.awaitApplied(agent, placement, awaited(next.run()), next.generation());
        }
        Tunnels.bind(next, agent, draft);
        draft.emit(updated(next));
    }

    /** The next generation of the same microservice on the same agent. */
    static void replace(Microservice next, Placement placement, Agent agent, Draft draft) {
        supersede(next, "was updated", draft);
        draft.change(new Change.ChangeMicroservice(next));
        draft.change(new Change.BindPorts(placement, Ports.of(next.spec())));
        Tunnels.bind(next, agent, draft);
        draft.desire(agent);
        draft.awaitContainer(agent, placement, awaited(next.run()), next.generation());
        draft.emit(updated(next));
    }

    static MicroserviceUpdated updated(Microservice next) {
        return new MicroserviceUpdated(next.namespace(), next.name(), next.uuid(), next.spec(), next.generation());
    }

    static void remove(Microservice microservice, Draft draft) {
        if (!draft.markRemoved(microservice.uuid())) {
            return;
        }
        Snapshot snapshot = draft.snapshot();
        supersede(microservice, "was deleted", draft);
        snapshot.routesWith(microservice).forEach(route -> Routes.remove(route, draft));
        for (Placement placement : snapshot.placementsOf(microservice)) {
            Agent agent = snapshot.agentOf(placement);
            draft.desire(agent);
            draft.awaitApplied(agent, placement, Awaits.REMOVED, 0);
        }
        Tunnels.release(microservice, draft);
        draft.change(new Change.RemoveMicroservice(microservice.uuid()));
        draft.emit(new MicroserviceDeleted(microservice.namespace(), microservice.name(), microservice.uuid()));
    }

    static void start(Microservice microservice, Draft draft) {
        if (microservice.run() != RunState.RUNNING) {
            run(microservice, RunState.RUNNING, microservice.restarts(), draft);
            draft.emit(new MicroserviceStarted(microservice.namespace(), microservice.name(), microservice.uuid()));
        }
    }

    static void stop(Microservice microservice, Draft draft) {
        if (microservice.run() != RunState.STOPPED) {
            supersede(microservice, "was stopped", draft);
            run(microservice, RunState.STOPPED, microservice.restarts(), draft);
            draft.emit(new MicroserviceStopped(microservice.namespace(), microservice.name(), microservice.uuid()));
        }
    }

    static void restart(Microservice microservice, Draft draft) {
        run(microservice, RunState.RUNNING, microservice.restarts() + 1, draft);
        draft.emit(new MicroserviceRestarted(microservice.namespace(), microservice.name(), microservice.uuid()));
    }

    static RunState runStateIn(Application application) {
        return application.activated() ? RunState.RUNNING : RunState.STOPPED;
    }

    static void requireFree(String name, Snapshot snapshot) {
        if (snapshot.microservice(name).isPresent()) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "There is a microservice \"%s\" in namespace %s already: choose another name.",
                    name,
                    snapshot.namespace());
        }
    }

    static void requirePossible(String name, MicroserviceSpec spec, Agent agent, String uuid, Draft draft) {
        ImageChoice.require(name, spec.images(), agent, draft.snapshot());
        Ports.requireFree(spec, agent, uuid, draft);
        TunnelHosts.requireFree(spec, agent, uuid, draft);
    }

    static Awaits awaited(RunState run) {
        return run == RunState.RUNNING ? Awaits.RUNNING : Awaits.STOPPED;
    }

    private static void run(Microservice microservice, RunState run, int restarts, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        Moves.requireNone(microservice, snapshot);
        Placement placement = snapshot.currentPlacementOf(microservice);
        Agent agent = snapshot.agentOf(placement);
        draft.change(new Change.ChangeMicroservice(
                microservice.running(run, restarts).changedBy(draft.context())));
        draft.awaitApplied(agent, placement, awaited(run), microservice.generation());
    }

    private static void requireNoRoutesLeftBehind(Microservice present, MicroserviceSpec wanted, Draft draft) {
        if (Objects.equals(present.application(), wanted.application())) {
            return;
        }
        draft.snapshot().routesWith(present).stream().findFirst().ifPresent(route -> {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "Microservice %s has route \"%s\" in application %s: delete its routes there before it leaves.",
                    present.name(),
                    route.name(),
                    route.application());
        });
    }

    private static void supersede(Microservice microservice, String what, Draft draft) {
        draft.change(new Change.SupersedeWork(
                microservice.uuid(), "Microservice %s %s before this was done.".formatted(microservice.name(), what)));
    }

    private static void configureAgent(Agent agent, MicroserviceSpec wanted, Draft draft) {
        if (wanted.agent().config() != null) {
            AgentDecisions.configure(agent, wanted.agent().config(), draft);
        }
    }

    /** The specification without what is kept elsewhere, its routes, and what acts once. */
    private static MicroserviceSpec lasting(String name, MicroserviceSpec wanted, Snapshot snapshot) {
        return new MicroserviceSpec(
                name,
                new AgentReference(wanted.agent().name(), null),
                wanted.images(),
                TunnelHosts.resolved(wanted.container(), snapshot),
                wanted.config(),
                wanted.application(),
                List.of(),
                null);
    }

    private static boolean isSameContainer(MicroserviceSpec present, MicroserviceSpec wanted) {
        return present.images().equals(wanted.images()) && inside(present).equals(inside(wanted));
    }

    /** A container knows nothing of public ports: they come and go while it runs. */
    private static ContainerSpec inside(MicroserviceSpec spec) {
        return spec.container()
                .withPorts(spec.container().ports().stream()
                        .map(PortMapping::withoutPublicPort)
                        .toList());
    }

    private static boolean isRebuild(MicroserviceSpec spec) {
        return Boolean.TRUE.equals(spec.rebuild());
    }

    static List<Microservice> running(List<Microservice> microservices) {
        return microservices.stream()
                .filter(microservice -> microservice.run() == RunState.RUNNING)
                .toList();
    }
}
