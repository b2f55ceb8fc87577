package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.Application;
import org.iofog.controller.domain.Change;
import org.iofog.controller.domain.Consequence;
import org.iofog.controller.domain.Placement;

/**
 * The one place that writes what was decided, in the order in which it was decided. Hibernate would write its entities in
 * an order of its own, so it is made to write where the order counts.
 */
final class ChangeWriter {

    private final Session session;
    private final Consequence consequence;
    private final PendingWorkWriter pendingWork;

    /** @param changes is told what ends */
    ChangeWriter(Session session, Consequence consequence, Changes changes) {
        this.session = session;
        this.consequence = consequence;
        this.pendingWork = new PendingWorkWriter(session, consequence.context(), changes);
    }

    Uni<Void> write() {
        return releasePorts().chain(() -> Steps.each(consequence.decision().changes(), this::write));
    }

    /** Before any is bound anew, as two placements may exchange theirs. */
    private Uni<Integer> releasePorts() {
        List<Change> changes = consequence.decision().changes();
        List<String> placements = changes.stream()
                .filter(Change.BindPorts.class::isInstance)
                .map(change -> ((Change.BindPorts) change).placement())
                .filter(placement -> !changes.contains(new Change.AddPlacement(placement)))
                .map(Placement::id)
                .toList();
        return placements.isEmpty()
                ? Uni.createFrom().item(0)
                : run("delete from agent_ports where placement_id in (:placements)", Map.of("placements", placements));
    }

    private Uni<?> write(Change change) {
        return switch (change) {
            case Change.AddNamespace add ->
                run(
                        "insert into namespaces (name, created) values (:name, :created)",
                        Map.of("name", add.name(), "created", add.created()));
            case Change.RenameNamespace rename ->
                run(
                        "update namespaces set name = :newName where name = :name",
                        Map.of("newName", rename.newName(), "name", rename.name()));
            case Change.RemoveNamespace remove -> remove("namespaces", "name", remove.name());
            case Change.AddAgent add -> session.persist(AgentEntity.of(add.agent()));
            case Change.ChangeAgent next -> session.merge(AgentEntity.of(next.agent()));
            case Change.RemoveAgent remove ->
                remove("router_observations", "router", remove.uuid())
                        .chain(() -> remove("agents", "uuid", remove.uuid()));
            case Change.AddApplication add -> session.persist(ApplicationEntity.of(add.application()));
            case Change.ChangeApplication next -> change(next.formerName(), next.application());
            case Change.RemoveApplication remove -> remove(remove.application());
            case Change.AddMicroservice add -> session.persist(MicroserviceEntity.of(add.microservice()));
            case Change.ChangeMicroservice next -> session.merge(MicroserviceEntity.of(next.microservice()));
            case Change.RemoveMicroservice remove -> remove("microservices", "uuid", remove.uuid());
            case Change.AddPlacement add -> session.persist(PlacementEntity.of(add.placement()));
            case Change.ChangePlacement next ->
                session.merge(PlacementEntity.of(next.placement())).chain(session::flush);
            case Change.RemovePlacement remove -> remove("placements", "id", remove.id());
            case Change.BindPorts bind -> bind(bind);
            case Change.AddRoute add -> new RouteWriter(session).add(add);
            case Change.ChangeRoute next -> new RouteWriter(session).change(next);
            case Change.RemoveRoute remove -> new RouteWriter(session).remove(remove);
            case Change.AddRegistry add -> session.persist(RegistryEntity.of(add.registry()));
            case Change.ChangeRegistry next -> session.merge(RegistryEntity.of(next.registry()));
            case Change.RemoveRegistry remove -> remove("registries", "id", remove.id());
            case Change.AddCatalogItem add -> session.persist(CatalogItemEntity.of(add.item()));
            case Change.ChangeCatalogItem next -> session.merge(CatalogItemEntity.of(next.item()));
            case Change.RemoveCatalogItem remove -> remove("catalog_items", "id", remove.id());
            case Change.AgentDesiresChanged desires ->
                run(
                        "update agents set desired_generation = :generation where uuid = :agent",
                        Map.of("generation", desires.generation(), "agent", desires.agentUuid()));
            case Change.RevokeAccess revoke -> Uni.createFrom().voidItem();
            case Change.EndTask end -> pendingWork.end(end);
            case Change.EndWork end -> pendingWork.end(end);
            case Change.EndPiece end -> pendingWork.end(end);
            case Change.SupersedeWork supersede -> pendingWork.supersede(supersede);
        };
    }

    private Uni<?> change(String formerName, Application next) {
        return session.flush()
                .chain(() -> session.createMutationQuery("""
                        update ApplicationEntity set name = :name, description = :description, activated = :activated
                        where namespace = :namespace and name = :formerName""")
                        .setParameter("name", next.name())
                        .setParameter("description", next.description())
                        .setParameter("activated", next.activated())
                        .setParameter("namespace", next.namespace())
                        .setParameter("formerName", formerName)
                        .executeUpdate());
    }

    private Uni<?> remove(Application application) {
        return run(
                "delete from applications where namespace = :namespace and name = :name",
                Map.of("namespace", application.namespace(), "name", application.name()));
    }

    private Uni<Void> bind(Change.BindPorts bind) {
        return Steps.each(
                bind.ports(),
                port -> run(
                        "insert into agent_ports (agent_uuid, port, placement_id) values (:agent, :port, :placement)",
                        Map.of(
                                "agent",
                                bind.placement().agentUuid(),
                                "port",
                                port,
                                "placement",
                                bind.placement().id())));
    }

    private Uni<Integer> remove(String table, String column, Object value) {
        return run("delete from " + table + " where " + column + " = :value", Map.of("value", value));
    }

    /** What the session still holds back goes first: native SQL does not see to that. */
    private Uni<Integer> run(String sql, Map<String, Object> values) {
        MutationQuery query = session.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return session.flush().chain(query::executeUpdate);
    }
}
