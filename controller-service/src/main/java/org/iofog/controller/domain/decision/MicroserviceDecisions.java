package org.iofog.controller.domain.decision;

import java.util.List;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.MicroserviceCommand;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceRenamed;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.MicroserviceRules;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.rule.Notices;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.domain.model.Scope;

/** What becomes of commands about single microservices. */
final class MicroserviceDecisions {

    private MicroserviceDecisions() {}

    static Scope scopeOf(MicroserviceCommand command) {
        Scope scope = Scope.of(command.namespace()).microservice(command.name());
        return switch (command) {
            case CreateMicroservice create -> receivers(create.name(), create.spec(), scopeOf(create.spec(), scope));
            case UpdateMicroservice update -> receivers(update.name(), update.spec(), scopeOf(update.spec(), scope));
            case DeleteMicroservice delete -> scope.neighbours();
            case MoveMicroservice move -> scope.agent(move.agent()).references().portsOfMicroservices();
            case RenameMicroservice rename -> scope.microservice(rename.newName());
            default -> scope;
        };
    }

    /** Not with a new name, settings of its agent or routes: others look at these, too. */
    static boolean isAboutItAlone(MicroserviceCommand command) {
        return switch (command) {
            case CreateMicroservice create -> isAboutItAlone(create.spec());
            case UpdateMicroservice update -> isAboutItAlone(update.spec());
            case RenameMicroservice rename -> false;
            default -> true;
        };
    }

    private static boolean isAboutItAlone(MicroserviceSpec spec) {
        return spec.routes().isEmpty() && (spec.agent() == null || spec.agent().config() == null);
    }

    private static Scope receivers(String sender, MicroserviceSpec spec, Scope scope) {
        for (String receiver : spec.routes()) {
            scope.microservice(receiver).route(RouteSpec.defaultName(sender, receiver));
        }
        return scope;
    }

    static Scope scopeOf(MicroserviceSpec spec, Scope scope) {
        if (spec.agent() != null) {
            AgentDecisions.routersOf(
                    spec.agent().config(), scope.agent(spec.agent().name()));
        }
        if (spec.application() != null) {
            scope.application(spec.application());
        }
        if (spec.images() != null
                && (spec.images().catalogId() != null || spec.images().registry() != null)) {
            scope.references();
        }
        TunnelHosts.of(spec).forEach(scope::agent);
        return scope.ports(Ports.of(spec)).ports(TunnelHosts.portsOf(spec));
    }

    static Decision decide(MicroserviceCommand command, Draft draft) {
        return switch (command) {
            case CreateMicroservice create -> create(create, draft);
            case UpdateMicroservice update -> update(update, draft);
            case MoveMicroservice move -> move(move, draft);
            case RenameMicroservice rename -> rename(rename, draft);
            case DeleteMicroservice delete -> {
                Microservice microservice = draft.snapshot().requireMicroservice(delete.name());
                Microservices.remove(microservice, draft);
                yield draft.accepted(microservice.uuid());
            }
            case StartMicroservice start -> {
                Microservice microservice = draft.snapshot().requireMicroservice(start.name());
                Microservices.start(microservice, draft);
                yield draft.accepted(microservice.uuid());
            }
            case StopMicroservice stop -> {
                Microservice microservice = draft.snapshot().requireMicroservice(stop.name());
                Microservices.stop(microservice, draft);
                yield draft.accepted(microservice.uuid());
            }
            case RestartMicroservice restart -> restart(restart, draft);
        };
    }

    private static Decision create(CreateMicroservice command, Draft draft) {
        draft.snapshot().requireNamespace();
        MicroserviceSpec spec = checked(command.name(), command.spec(), draft);
        RunState run = RunState.RUNNING;
        if (spec.application() != null) {
            run = Microservices.runStateIn(draft.snapshot().requireApplication(spec.application()));
        }
        Microservice created = Microservices.create(command.name(), spec, run, draft);
        route(created, spec, draft);
        return draft.accepted(created.uuid());
    }

    private static Decision update(UpdateMicroservice command, Draft draft) {
        Microservice present = draft.snapshot().requireMicroservice(command.name());
        MicroserviceSpec spec = checked(command.name(), command.spec(), draft);
        if (spec.application() != null) {
            draft.snapshot().requireApplication(spec.application());
        }
        Microservices.update(present, spec, draft);
        route(present.withSpec(spec), spec, draft);
        return draft.accepted(present.uuid());
    }

    /** From now on the microservice lists these receivers and no others. */
    private static void route(Microservice sender, MicroserviceSpec spec, Draft draft) {
        List<Route> listed = draft.snapshot().routes().stream()
                .filter(route -> route.listed() && route.sender().equals(sender.uuid()))
                .toList();
        List<Routes.Wanted> wanted = spec.routes().stream()
                .map(receiver -> new Routes.Wanted(null, sender, receiver(receiver, sender, draft), true))
                .toList();
        Routes.replace(listed, wanted, draft);
    }

    private static Microservice receiver(String name, Microservice sender, Draft draft) {
        return name.equals(sender.name()) ? sender : draft.snapshot().requireMicroservice(name);
    }

    private static Decision move(MoveMicroservice command, Draft draft) {
        Microservice present = draft.snapshot().requireMicroservice(command.name());
        Agent target = draft.snapshot().requireAgent(command.agent());
        if (draft.snapshot().currentPlacementOf(present).agentUuid().equals(target.uuid())
                && !Moves.isMoving(present, draft.snapshot())) {
            draft.notice("Microservice %s is on agent %s already.".formatted(present.name(), target.name()));
        } else {
            Moves.start(present, target, present.changedBy(draft.context()), draft);
        }
        return draft.accepted(present.uuid());
    }

    private static Decision rename(RenameMicroservice command, Draft draft) {
        Microservice present = draft.snapshot().requireMicroservice(command.name());
        Refusal.unlessNone(NameRules.check("newName", command.newName()));
        Microservices.requireFree(command.newName(), draft.snapshot());
        Microservice renamed = present.withName(command.newName());
        draft.change(new Change.ChangeMicroservice(renamed));
        Tunnels.bind(renamed, draft.snapshot().agentOf(draft.snapshot().currentPlacementOf(present)), draft);
        draft.snapshot()
                .placementsOf(present)
                .forEach(placement -> draft.desire(draft.snapshot().agentOf(placement)));
        draft.emit(new MicroserviceRenamed(command.namespace(), command.newName(), present.uuid(), command.name()));
        return draft.accepted(present.uuid());
    }

    private static Decision restart(RestartMicroservice command, Draft draft) {
        Microservice present = draft.snapshot().requireMicroservice(command.name());
        if (present.run() == RunState.STOPPED) {
            throw Refusal.of(
                    RejectionCode.INVALID,
                    "Microservice %s is stopped: start it instead of restarting it.",
                    present.name());
        }
        Microservices.restart(present, draft);
        return draft.accepted(present.uuid());
    }

    private static MicroserviceSpec checked(String name, MicroserviceSpec spec, Draft draft) {
        Refusal.unlessNone(NameRules.check("name", name));
        Refusal.unlessNone(MicroserviceRules.check(spec));
        draft.notice(Notices.of(spec));
        return spec;
    }
}
