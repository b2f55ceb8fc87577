package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Optional;
import org.iofog.contract.command.RegistryCommand;
import org.iofog.contract.command.RegistryCommand.CreateRegistry;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import org.iofog.contract.command.RegistryCommand.UpdateRegistry;
import org.iofog.contract.event.RegistryEvent.RegistryCreated;
import org.iofog.contract.event.RegistryEvent.RegistryDeleted;
import org.iofog.contract.event.RegistryEvent.RegistryUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.RegistryRules;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.ImageChoice;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Registry;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;

/** What becomes of commands about image registries. */
final class RegistryDecisions {

    private RegistryDecisions() {}

    static Scope scopeOf(RegistryCommand command) {
        Scope scope = Scope.of(command.namespace());
        return switch (command) {
            case CreateRegistry create -> scope.newIdFor(Scope.NewId.REGISTRY);
            case UpdateRegistry update -> scope.whole();
            case DeleteRegistry delete -> scope.whole();
        };
    }

    static Decision decide(RegistryCommand command, Draft draft) {
        draft.snapshot().requireNamespace();
        return switch (command) {
            case CreateRegistry create -> create(create, draft);
            case UpdateRegistry update -> update(update, draft);
            case DeleteRegistry delete -> delete(delete, draft);
        };
    }

    private static Decision create(CreateRegistry command, Draft draft) {
        Refusal.unlessNone(RegistryRules.check(command.spec()));
        Registry registry = new Registry(draft.snapshot().newId(), command.namespace(), command.spec());
        draft.change(new Change.AddRegistry(registry));
        draft.emit(new RegistryCreated(
                command.namespace(), registry.id(), registry.spec().url()));
        return draft.accepted(String.valueOf(registry.id()));
    }

    private static Decision update(UpdateRegistry command, Draft draft) {
        Registry present = requireOwn(command.id(), draft.snapshot());
        Refusal.unlessNone(RegistryRules.check(withId(command.spec(), command.id())));
        Registry next = new Registry(present.id(), present.namespace(), keepPassword(command.spec(), present.spec()));
        draft.change(new Change.ChangeRegistry(next));
        usersOf(present, draft.snapshot()).stream()
                .flatMap(user -> draft.snapshot().placementsOf(user).stream())
                .forEach(placement -> draft.desire(draft.snapshot().agentOf(placement)));
        draft.emit(
                new RegistryUpdated(command.namespace(), next.id(), next.spec().url()));
        return draft.accepted(String.valueOf(next.id()));
    }

    private static Decision delete(DeleteRegistry command, Draft draft) {
        Registry registry = requireOwn(command.id(), draft.snapshot());
        List<Microservice> users = usersOf(registry, draft.snapshot());
        if (!users.isEmpty()) {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "Registry %d is used by microservice %s: give that another registry first.",
                    registry.id(),
                    users.getFirst().name());
        }
        remove(registry, draft);
        return draft.accepted(String.valueOf(registry.id()));
    }

    static void remove(Registry registry, Draft draft) {
        draft.change(new Change.RemoveRegistry(registry.id()));
        draft.emit(new RegistryDeleted(
                draft.snapshot().namespace(), registry.id(), registry.spec().url()));
    }

    private static List<Microservice> usersOf(Registry registry, Snapshot snapshot) {
        return snapshot.microservices().stream()
                .filter(microservice -> ImageChoice.registryOf(snapshot.imagesOf(microservice)) == registry.id())
                .toList();
    }

    private static Registry requireOwn(int id, Snapshot snapshot) {
        if (id == Images.REMOTE_REGISTRY || id == Images.LOCAL_REGISTRY) {
            throw Refusal.of(
                    RejectionCode.INVALID, "Registry %d is built in: create one of your own and use its id.", id);
        }
        return snapshot.requireRegistry(id);
    }

    private static RegistrySpec withId(RegistrySpec spec, int id) {
        return new RegistrySpec(
                id,
                spec.url(),
                spec.isPrivate(),
                spec.username(),
                spec.password(),
                spec.email(),
                spec.requiresCert(),
                spec.certificate());
    }

    private static RegistrySpec keepPassword(RegistrySpec spec, RegistrySpec present) {
        return new RegistrySpec(
                present.id(),
                spec.url(),
                spec.isPrivate(),
                spec.username(),
                Optional.ofNullable(spec.password()).orElse(present.password()),
                spec.email(),
                spec.requiresCert(),
                spec.certificate());
    }
}
