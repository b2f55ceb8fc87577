package org.iofog.controller.domain.decision;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.iofog.contract.event.RouteEvent.RouteCreated;
import org.iofog.contract.event.RouteEvent.RouteDeleted;
import org.iofog.contract.event.RouteEvent.RouteUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** What can be done with routes, by a command about them or about what they join. */
final class Routes {

    private Routes() {}

    /** A route somebody asks for. @param name absent: the present one's, or made from its ends */
    record Wanted(@Nullable String name, Microservice sender, Microservice receiver, boolean listed) {

        String nameOrDefault() {
            return name == null ? RouteSpec.defaultName(sender.name(), receiver.name()) : name;
        }
    }

    /** From now on these and no others of {@code present} are there. */
    static void replace(List<Route> present, Collection<Wanted> wanted, Draft draft) {
        present.stream()
                .filter(route -> wanted.stream().noneMatch(each -> joins(route, each)))
                .forEach(route -> remove(route, draft));
        for (Wanted each : wanted) {
            present.stream()
                    .filter(route -> joins(route, each) && !draft.isRemoved(route))
                    .findFirst()
                    .ifPresentOrElse(route -> keep(route, each, draft), () -> create(each, draft));
        }
    }

    static Route create(Wanted wanted, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        String name = wanted.nameOrDefault();
        String application = applicationOf(wanted);
        requireNone(wanted, draft);
        requireFree(name, null, draft);
        Route route = new Route(
                snapshot.namespace(),
                name,
                application,
                wanted.sender().uuid(),
                wanted.receiver().uuid(),
                wanted.listed());
        draft.change(new Change.AddRoute(route));
        tellSender(route, draft);
        draft.emit(new RouteCreated(
                route.namespace(),
                name,
                application,
                wanted.sender().name(),
                wanted.receiver().name()));
        return route;
    }

    /** The same route between other microservices. */
    static void redirect(Route present, Wanted wanted, Draft draft) {
        if (joins(present, wanted)) {
            return;
        }
        Route next = new Route(
                present.namespace(),
                present.name(),
                applicationOf(wanted),
                wanted.sender().uuid(),
                wanted.receiver().uuid(),
                false);
        requireNone(wanted, draft);
        draft.change(new Change.ChangeRoute(present, next));
        tellSender(present, draft);
        tellSender(next, draft);
        draft.emit(updated(next, wanted));
    }

    static void remove(Route route, Draft draft) {
        if (!draft.markRemoved(route)) {
            return;
        }
        draft.change(new Change.RemoveRoute(route));
        tellSender(route, draft);
        draft.emit(new RouteDeleted(
                route.namespace(),
                route.name(),
                route.application(),
                nameOf(route.sender(), draft),
                nameOf(route.receiver(), draft)));
    }

    /** A name is free where no route that stays has it. @param self the route that may have it */
    static void requireFree(String name, @Nullable Route self, Draft draft) {
        draft.snapshot()
                .route(name)
                .filter(holder -> !holder.equals(self) && !draft.isRemoved(holder))
                .ifPresent(holder -> {
                    throw Refusal.of(
                            RejectionCode.DUPLICATE_NAME,
                            "There is a route \"%s\" in namespace %s already: choose another name.",
                            name,
                            holder.namespace());
                });
    }

    private static void keep(Route present, Wanted wanted, Draft draft) {
        Route next = new Route(
                present.namespace(),
                wanted.name() == null ? present.name() : wanted.name(),
                applicationOf(wanted),
                present.sender(),
                present.receiver(),
                wanted.listed());
        if (next.equals(present)) {
            return;
        }
        requireFree(next.name(), present, draft);
        draft.change(new Change.ChangeRoute(present, next));
        if (!next.name().equals(present.name())) {
            draft.emit(updated(next, wanted));
        }
    }

    private static RouteUpdated updated(Route next, Wanted wanted) {
        return new RouteUpdated(
                next.namespace(),
                next.name(),
                next.application(),
                wanted.sender().name(),
                wanted.receiver().name());
    }

    private static void requireNone(Wanted wanted, Draft draft) {
        Optional<Route> present = draft.snapshot().routes().stream()
                .filter(route -> joins(route, wanted) && !draft.isRemoved(route))
                .findFirst();
        if (present.isPresent()) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "Route \"%s\" joins %s to %s already: use that one, or delete it first.",
                    present.get().name(),
                    wanted.sender().name(),
                    wanted.receiver().name());
        }
    }

    private static String applicationOf(Wanted wanted) {
        String application = wanted.sender().application();
        if (application == null
                || !Objects.equals(application, wanted.receiver().application())) {
            throw Refusal.of(
                    RejectionCode.INVALID,
                    "Microservices %s and %s are not of the same application: a route joins two of one application.",
                    wanted.sender().name(),
                    wanted.receiver().name());
        }
        return application;
    }

    /** The sender's agent is told its receivers; one that is created or removed here is told anyway. */
    private static void tellSender(Route route, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        snapshot.microservices().stream()
                .filter(microservice -> microservice.uuid().equals(route.sender()))
                .flatMap(sender -> snapshot.placementsOf(sender).stream())
                .forEach(placement -> draft.desire(snapshot.agentOf(placement)));
    }

    private static String nameOf(String microserviceUuid, Draft draft) {
        return draft.snapshot().microservices().stream()
                .filter(microservice -> microservice.uuid().equals(microserviceUuid))
                .map(Microservice::name)
                .findFirst()
                .orElse(microserviceUuid);
    }

    private static boolean joins(Route route, Wanted wanted) {
        return route.joins(wanted.sender().uuid(), wanted.receiver().uuid());
    }
}
