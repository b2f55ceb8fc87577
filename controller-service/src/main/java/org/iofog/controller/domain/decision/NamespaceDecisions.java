package org.iofog.controller.domain.decision;

import org.iofog.contract.command.NamespaceCommand;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.command.NamespaceCommand.DeleteNamespace;
import org.iofog.contract.command.NamespaceCommand.RenameNamespace;
import org.iofog.contract.event.NamespaceEvent.NamespaceCreated;
import org.iofog.contract.event.NamespaceEvent.NamespaceDeleted;
import org.iofog.contract.event.NamespaceEvent.NamespaceRenamed;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.NameRules;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;

/** What becomes of commands about namespaces. */
final class NamespaceDecisions {

    private static final String DEFAULT_NAMESPACE = "default";

    private NamespaceDecisions() {}

    static Scope scopeOf(NamespaceCommand command) {
        return switch (command) {
            case CreateNamespace create -> Scope.of(create.name());
            case DeleteNamespace delete -> Scope.of(delete.name()).whole();
            case RenameNamespace rename ->
                Scope.of(rename.name()).namespace(rename.newName()).whole();
        };
    }

    static Decision decide(NamespaceCommand command, Draft draft) {
        return switch (command) {
            case CreateNamespace create -> create(create, draft);
            case DeleteNamespace delete -> delete(delete, draft);
            case RenameNamespace rename -> rename(rename, draft);
        };
    }

    private static Decision create(CreateNamespace command, Draft draft) {
        Refusal.unlessNone(NameRules.check("name", command.name()));
        requireFree(command.name(), draft.snapshot());
        draft.change(new Change.AddNamespace(command.name(), draft.context().now()));
        draft.emit(new NamespaceCreated(command.name()));
        return draft.accepted(command.name());
    }

    private static Decision delete(DeleteNamespace command, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        requireOrdinary(command.name(), snapshot);
        if (!command.force() && !isEmpty(snapshot)) {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "Namespace %s holds %d agents and %d microservices: delete them first, or add --force.",
                    command.name(),
                    snapshot.agents().size(),
                    snapshot.microservices().size());
        }
        snapshot.agents().forEach(agent -> LeavingAgents.forget(agent, draft));
        snapshot.applications().forEach(application -> ApplicationDecisions.remove(application, draft));
        snapshot.catalogItems().forEach(item -> CatalogItemDecisions.remove(item, draft));
        snapshot.registries().stream()
                .filter(registry -> registry.namespace() != null)
                .forEach(registry -> RegistryDecisions.remove(registry, draft));
        draft.change(new Change.RemoveNamespace(command.name()));
        draft.emit(new NamespaceDeleted(command.name()));
        return draft.accepted(command.name());
    }

    private static Decision rename(RenameNamespace command, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        requireOrdinary(command.name(), snapshot);
        Refusal.unlessNone(NameRules.check("newName", command.newName()));
        requireFree(command.newName(), snapshot);
        draft.change(new Change.RenameNamespace(command.name(), command.newName()));
        snapshot.agents().forEach(draft::desire);
        draft.emit(new NamespaceRenamed(command.newName(), command.name()));
        return draft.accepted(command.newName());
    }

    private static void requireFree(String name, Snapshot snapshot) {
        if (snapshot.hasNamespace(name)) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME, "There is a namespace \"%s\" already: choose another name.", name);
        }
    }

    private static void requireOrdinary(String name, Snapshot snapshot) {
        snapshot.requireNamespace();
        if (DEFAULT_NAMESPACE.equals(name)) {
            throw Refusal.of(
                    RejectionCode.RESERVED_NAME,
                    "Namespace \"%s\" is always there: delete or rename what is in it instead.",
                    name);
        }
    }

    private static boolean isEmpty(Snapshot snapshot) {
        return snapshot.agents().isEmpty()
                && snapshot.microservices().isEmpty()
                && snapshot.applications().isEmpty();
    }
}
