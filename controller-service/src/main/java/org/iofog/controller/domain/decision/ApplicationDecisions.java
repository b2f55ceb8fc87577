package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.contract.command.ApplicationCommand;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.ApplicationCommand.RestartApplication;
import org.iofog.contract.command.ApplicationCommand.StartApplication;
import org.iofog.contract.command.ApplicationCommand.StopApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.event.ApplicationEvent.ApplicationCreated;
import org.iofog.contract.event.ApplicationEvent.ApplicationDeleted;
import org.iofog.contract.event.ApplicationEvent.ApplicationRenamed;
import org.iofog.contract.event.ApplicationEvent.ApplicationRestarted;
import org.iofog.contract.event.ApplicationEvent.ApplicationStarted;
import org.iofog.contract.event.ApplicationEvent.ApplicationStopped;
import org.iofog.contract.event.ApplicationEvent.ApplicationUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.ApplicationRules;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.rule.Notices;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;

/** What becomes of commands about applications. */
final class ApplicationDecisions {

    private ApplicationDecisions() {}

    static Scope scopeOf(ApplicationCommand command) {
        Scope scope = Scope.of(command.namespace()).application(command.name());
        return switch (command) {
            case CreateApplication create -> scopeOf(create.spec(), scope);
            case UpdateApplication update -> scopeOf(update.spec(), scope);
            case RenameApplication rename -> scope.application(rename.newName());
            default -> scope;
        };
    }

    private static Scope scopeOf(ApplicationSpec spec, Scope scope) {
        for (MicroserviceSpec microservice : spec.microservices()) {
            MicroserviceDecisions.scopeOf(microservice, scope);
            if (microservice.name() != null) {
                scope.microservice(microservice.name());
                microservice
                        .routes()
                        .forEach(receiver -> scope.route(RouteSpec.defaultName(microservice.name(), receiver)));
            }
        }
        for (RouteSpec route : spec.routes()) {
            scope.route(route.name() == null ? RouteSpec.defaultName(route.from(), route.to()) : route.name());
        }
        return scope;
    }

    static Decision decide(ApplicationCommand command, Draft draft) {
        return switch (command) {
            case CreateApplication create -> create(create, draft);
            case UpdateApplication update -> update(update, draft);
            case DeleteApplication delete -> delete(delete, draft);
            case RenameApplication rename -> rename(rename, draft);
            case StartApplication start -> start(start, draft);
            case StopApplication stop -> stop(stop, draft);
            case RestartApplication restart -> restart(restart, draft);
        };
    }

    private static Decision create(CreateApplication command, Draft draft) {
        ApplicationSpec spec = checked(command.name(), command.spec(), draft);
        draft.snapshot().requireNamespace();
        requireFree(command.name(), draft.snapshot());
        Application application = new Application(
                command.namespace(),
                command.name(),
                spec.description(),
                draft.context().now(),
                true);
        draft.change(new Change.AddApplication(application));
        deploy(application, spec, draft);
        draft.emit(new ApplicationCreated(command.namespace(), command.name(), namesOf(spec)));
        return draft.accepted(command.name());
    }

    private static Decision update(UpdateApplication command, Draft draft) {
        ApplicationSpec spec = checked(command.name(), command.spec(), draft);
        Application present = draft.snapshot().requireApplication(command.name());
        List<Microservice> members = draft.snapshot().membersOf(command.name());
        Set<String> listed = Set.copyOf(namesOf(spec));
        members.forEach(member -> draft.rebind(member.uuid()));
        members.stream()
                .filter(member -> !listed.contains(member.name()))
                .forEach(member -> Microservices.remove(member, draft));
        Application next = new Application(
                present.namespace(), present.name(), spec.description(), present.created(), present.activated());
        if (!next.equals(present)) {
            draft.change(new Change.ChangeApplication(present.name(), next));
        }
        deploy(next, spec, draft);
        if (draft.hasChanges()) {
            draft.emit(new ApplicationUpdated(command.namespace(), command.name(), namesOf(spec)));
        }
        return draft.accepted(command.name());
    }

    /** Its microservices, then the routes that join them. */
    private static void deploy(Application application, ApplicationSpec spec, Draft draft) {
        List<Microservice> members = spec.microservices().stream()
                .map(member -> deploy(application, member.withApplication(application.name()), draft))
                .toList();
        List<Routes.Wanted> wanted = new ApplicationRoutes(members).of(spec);
        Routes.replace(draft.snapshot().routesOf(application.name()), wanted, draft);
    }

    private static Microservice deploy(Application application, MicroserviceSpec spec, Draft draft) {
        String name = String.valueOf(spec.name());
        Optional<Microservice> present = draft.snapshot()
                .microservice(name)
                .filter(member -> application.name().equals(member.application()));
        if (present.isEmpty()) {
            return Microservices.create(name, spec, Microservices.runStateIn(application), draft);
        }
        Microservices.update(present.get(), spec, draft);
        return present.get();
    }

    private static Decision delete(DeleteApplication command, Draft draft) {
        Application application = draft.snapshot().requireApplication(command.name());
        draft.snapshot().membersOf(command.name()).forEach(member -> Microservices.remove(member, draft));
        remove(application, draft);
        return draft.accepted(command.name());
    }

    /** Its members are gone already. */
    static void remove(Application application, Draft draft) {
        draft.change(new Change.RemoveApplication(application));
        draft.emit(new ApplicationDeleted(application.namespace(), application.name()));
    }

    private static Decision rename(RenameApplication command, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        Application application = snapshot.requireApplication(command.name());
        Refusal.unlessNone(NameRules.check("newName", command.newName()));
        requireFree(command.newName(), snapshot);
        draft.change(new Change.ChangeApplication(command.name(), application.withName(command.newName())));
        for (Microservice member : snapshot.membersOf(command.name())) {
            draft.change(
                    new Change.ChangeMicroservice(member.withSpec(member.spec().withApplication(command.newName()))));
            snapshot.placementsOf(member).forEach(placement -> draft.desire(snapshot.agentOf(placement)));
        }
        snapshot.routesOf(command.name())
                .forEach(
                        route -> draft.change(new Change.ChangeRoute(route, route.withApplication(command.newName()))));
        draft.emit(new ApplicationRenamed(command.namespace(), command.newName(), command.name()));
        return draft.accepted(command.newName());
    }

    private static Decision start(StartApplication command, Draft draft) {
        Application application = draft.snapshot().requireApplication(command.name());
        activate(application, true, draft);
        draft.snapshot().membersOf(command.name()).forEach(member -> Microservices.start(member, draft));
        draft.emit(new ApplicationStarted(command.namespace(), command.name()));
        return draft.accepted(command.name());
    }

    private static Decision stop(StopApplication command, Draft draft) {
        Application application = draft.snapshot().requireApplication(command.name());
        activate(application, false, draft);
        draft.snapshot().membersOf(command.name()).forEach(member -> Microservices.stop(member, draft));
        draft.emit(new ApplicationStopped(command.namespace(), command.name()));
        return draft.accepted(command.name());
    }

    private static Decision restart(RestartApplication command, Draft draft) {
        draft.snapshot().requireApplication(command.name());
        Microservices.running(draft.snapshot().membersOf(command.name()))
                .forEach(member -> Microservices.restart(member, draft));
        draft.emit(new ApplicationRestarted(command.namespace(), command.name()));
        return draft.accepted(command.name());
    }

    private static void activate(Application application, boolean activated, Draft draft) {
        if (application.activated() != activated) {
            draft.change(new Change.ChangeApplication(application.name(), application.activated(activated)));
        }
    }

    private static void requireFree(String name, Snapshot snapshot) {
        if (snapshot.application(name).isPresent()) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "There is an application \"%s\" in namespace %s already: choose another name.",
                    name,
                    snapshot.namespace());
        }
    }

    private static ApplicationSpec checked(String name, ApplicationSpec spec, Draft draft) {
        Refusal.unlessNone(NameRules.check("name", name));
        Refusal.unlessNone(ApplicationRules.check(spec.withName(name)));
        draft.notice(Notices.of(spec));
        return spec;
    }

    private static List<String> namesOf(ApplicationSpec spec) {
        return spec.microservices().stream().map(MicroserviceSpec::name).collect(Collectors.toList());
    }
}
