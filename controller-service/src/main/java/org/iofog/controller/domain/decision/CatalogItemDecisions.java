package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Objects;
import org.iofog.contract.command.CatalogItemCommand;
import org.iofog.contract.command.CatalogItemCommand.CreateCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.DeleteCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.UpdateCatalogItem;
import org.iofog.contract.event.CatalogItemEvent.CatalogItemCreated;
import org.iofog.contract.event.CatalogItemEvent.CatalogItemDeleted;
import org.iofog.contract.event.CatalogItemEvent.CatalogItemUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.CatalogItemRules;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.Images;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.CatalogItem;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.ImageChoice;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;

/** What becomes of commands about catalog items. */
final class CatalogItemDecisions {

    private CatalogItemDecisions() {}

    static Scope scopeOf(CatalogItemCommand command) {
        Scope scope = Scope.of(command.namespace());
        return switch (command) {
            case CreateCatalogItem create -> scope.references().newIdFor(Scope.NewId.CATALOG_ITEM);
            case UpdateCatalogItem update -> scope.whole();
            case DeleteCatalogItem delete -> scope.whole();
        };
    }

    static Decision decide(CatalogItemCommand command, Draft draft) {
        draft.snapshot().requireNamespace();
        return switch (command) {
            case CreateCatalogItem create -> create(create, draft);
            case UpdateCatalogItem update -> update(update, draft);
            case DeleteCatalogItem delete -> delete(delete, draft);
        };
    }

    private static Decision create(CreateCatalogItem command, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        check(command.name(), command.spec(), snapshot);
        if (snapshot.catalogItem(command.name()).isPresent()) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "There is a catalog item \"%s\" in namespace %s already: choose another name.",
                    command.name(),
                    command.namespace());
        }
        Integer wantedId = command.spec().id();
        int id = wantedId == null ? snapshot.newId() : wantedId;
        if (snapshot.catalogById().containsKey(id)) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "Catalog item %d is \"%s\" already: leave out the id, or choose another one.",
                    id,
                    Objects.requireNonNull(snapshot.catalogById().get(id)).name());
        }
        draft.change(
                new Change.AddCatalogItem(new CatalogItem(id, command.namespace(), command.name(), command.spec())));
        draft.emit(new CatalogItemCreated(command.namespace(), command.name(), id));
        return draft.accepted(String.valueOf(id));
    }

    private static Decision update(UpdateCatalogItem command, Draft draft) {
        CatalogItem present = require(command.name(), draft.snapshot());
        check(command.name(), command.spec(), draft.snapshot());
        CatalogItem next = new CatalogItem(present.id(), present.namespace(), present.name(), command.spec());
        draft.change(new Change.ChangeCatalogItem(next));
        if (!haveSameImages(present.spec(), next.spec())) {
            usersOf(present, draft.snapshot()).forEach(user -> follow(user, draft));
        }
        draft.emit(new CatalogItemUpdated(command.namespace(), command.name(), present.id()));
        return draft.accepted(String.valueOf(present.id()));
    }

    private static void follow(Microservice user, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        Moves.requireNone(user, snapshot);
        Placement placement = snapshot.currentPlacementOf(user);
        Agent agent = snapshot.agentOf(placement);
        Microservice next = user.changedBy(draft.context()).atGeneration(user.generation() + 1, false);
        Microservices.replace(next, placement, agent, draft);
    }

    private static Decision delete(DeleteCatalogItem command, Draft draft) {
        CatalogItem item = require(command.name(), draft.snapshot());
        List<Microservice> users = usersOf(item, draft.snapshot());
        if (!users.isEmpty()) {
            throw Refusal.of(
                    RejectionCode.IN_USE,
                    "Catalog item %s is used by microservice %s: give that another image first.",
                    item.name(),
                    users.getFirst().name());
        }
        remove(item, draft);
        return draft.accepted(String.valueOf(item.id()));
    }

    static void remove(CatalogItem item, Draft draft) {
        draft.change(new Change.RemoveCatalogItem(item.id()));
        draft.emit(new CatalogItemDeleted(item.namespace(), item.name(), item.id()));
    }

    private static List<Microservice> usersOf(CatalogItem item, Snapshot snapshot) {
        return snapshot.microservices().stream()
                .filter(microservice ->
                        Objects.equals(microservice.spec().images().catalogId(), item.id()))
                .toList();
    }

    private static CatalogItem require(String name, Snapshot snapshot) {
        return snapshot.catalogItem(name)
                .orElseThrow(() -> Refusal.of(
                        RejectionCode.NOT_FOUND,
                        "There is no catalog item \"%s\" in namespace %s: list them with \"iofogctl get catalog -n %s\".",
                        name,
                        snapshot.namespace(),
                        snapshot.namespace()));
    }

    private static boolean haveSameImages(CatalogItemSpec one, CatalogItemSpec other) {
        return Objects.equals(one.x86(), other.x86())
                && Objects.equals(one.arm(), other.arm())
                && Objects.equals(one.registry(), other.registry());
    }

    private static void check(String name, CatalogItemSpec spec, Snapshot snapshot) {
        Refusal.unlessNone(NameRules.check("name", name));
        Refusal.unlessNone(CatalogItemRules.check(spec));
        int registry = ImageChoice.registryOf(new Images(null, spec.x86(), spec.arm(), spec.registry()));
        snapshot.requireRegistry(registry);
    }
}
