package org.iofog.controller.domain.decision;

import org.iofog.contract.command.RouteCommand;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.command.RouteCommand.RenameRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.event.RouteEvent.RouteRenamed;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.rule.RouteRules;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.domain.model.Scope;
import org.jspecify.annotations.Nullable;

/** What becomes of commands about routes that stand alone. */
final class RouteDecisions {

    private RouteDecisions() {}

    static Scope scopeOf(RouteCommand command) {
        Scope scope = Scope.of(command.namespace()).route(command.name());
        return switch (command) {
            case CreateRoute create -> ends(create.spec(), scope);
            case UpdateRoute update -> ends(update.spec(), scope);
            case RenameRoute rename -> scope.route(rename.newName());
            case DeleteRoute delete -> scope;
        };
    }

    private static Scope ends(@Nullable RouteSpec spec, Scope scope) {
        if (spec != null && spec.from() != null && spec.to() != null) {
            scope.microservice(spec.from()).microservice(spec.to());
        }
        return scope;
    }

    static Decision decide(RouteCommand command, Draft draft) {
        return switch (command) {
            case CreateRoute create -> create(create, draft);
            case UpdateRoute update -> update(update, draft);
            case RenameRoute rename -> rename(rename, draft);
            case DeleteRoute delete -> {
                Routes.remove(draft.snapshot().requireRoute(delete.name()), draft);
                yield draft.accepted(delete.name());
            }
        };
    }

    private static Decision create(CreateRoute command, Draft draft) {
        draft.snapshot().requireNamespace();
        Routes.create(wanted(command.name(), command.spec(), draft), draft);
        return draft.accepted(command.name());
    }

    private static Decision update(UpdateRoute command, Draft draft) {
        Route present = draft.snapshot().requireRoute(command.name());
        Routes.redirect(present, wanted(command.name(), command.spec(), draft), draft);
        return draft.accepted(command.name());
    }

    private static Decision rename(RenameRoute command, Draft draft) {
        Route present = draft.snapshot().requireRoute(command.name());
        Refusal.unlessNone(NameRules.check("newName", command.newName()));
        Routes.requireFree(command.newName(), null, draft);
        draft.change(new Change.ChangeRoute(present, present.withName(command.newName())));
        draft.emit(new RouteRenamed(command.namespace(), command.newName(), command.name()));
        return draft.accepted(command.newName());
    }

    private static Routes.Wanted wanted(String name, RouteSpec spec, Draft draft) {
        Refusal.unlessNone(RouteRules.check(new RouteSpec(null, spec.from(), spec.to())));
        if (!name.equals(RouteSpec.defaultName(spec.from(), spec.to()))) {
            Refusal.unlessNone(NameRules.check("name", name));
        }
        return new Routes.Wanted(
                name,
                draft.snapshot().requireMicroservice(spec.from()),
                draft.snapshot().requireMicroservice(spec.to()),
                false);
    }
}
