package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.persistence.sql.Sql;

/**
 * Writes changes one by one, those of entities too: Hibernate would write these in an order of its own, so each is flushed.
 */
final class RareChangeWriter {

    private static final String ADD_NAMESPACE = "insert into namespaces (name, created) values (:name, :created)";
    private static final String RENAME_NAMESPACE = "update namespaces set name = :newName where name = :name";
    private static final String CHANGE_APPLICATION = """
            update applications set name = :name, description = :description, activated = :activated
            where namespace = :namespace and name = :formerName""";
    private static final String REMOVE_APPLICATION =
            "delete from applications where namespace = :namespace and name = :name";
    private static final String END_CREDENTIALS =
            "update agent_credentials set ended = now() where agent_uuid = :agent and ended is null";

    private final Session session;
    private final RouteWriter routes;
    private final PendingWorkWriter pendingWork;

    RareChangeWriter(Session session, PendingWorkWriter pendingWork) {
        this.session = session;
        this.routes = new RouteWriter(session);
        this.pendingWork = pendingWork;
    }

    Uni<?> write(Change change) {
        return switch (change) {
            case Change.AddNamespace add ->
                sql(ADD_NAMESPACE)
                        .set("name", add.name())
                        .set("created", add.created())
                        .change();
            case Change.RenameNamespace rename ->
                sql(RENAME_NAMESPACE)
                        .set("newName", rename.newName())
                        .set("name", rename.name())
                        .change();
            case Change.RemoveNamespace remove -> remove("namespaces", "name", remove.name());
            case Change.AddAgent add -> add(AgentEntity.of(add.agent()));
            case Change.ChangeAgent next -> change(AgentEntity.of(next.agent()));
            case Change.RemoveAgent remove ->
                remove("router_observations", "router", remove.uuid())
                        .chain(() -> remove("agents", "uuid", remove.uuid()));
            case Change.AddApplication add -> add(ApplicationEntity.of(add.application()));
            case Change.ChangeApplication next -> change(next.formerName(), next.application());
            case Change.RemoveApplication remove -> remove(remove.application());
            case Change.RemoveMicroservice remove -> remove("microservices", "uuid", remove.uuid());
            case Change.BindPublicPorts bind -> PublicPortRows.bind(bind, session);
            case Change.AddRoute add -> routes.add(add);
            case Change.ChangeRoute next -> routes.change(next);
            case Change.RemoveRoute remove -> routes.remove(remove);
            case Change.AddRegistry add -> add(RegistryEntity.of(add.registry()));
            case Change.ChangeRegistry next -> change(RegistryEntity.of(next.registry()));
            case Change.RemoveRegistry remove -> remove("registries", "id", remove.id());
            case Change.AddCatalogItem add -> add(CatalogItemEntity.of(add.item()));
            case Change.ChangeCatalogItem next -> change(CatalogItemEntity.of(next.item()));
            case Change.RemoveCatalogItem remove -> remove("catalog_items", "id", remove.id());
            case Change.EndTask end -> pendingWork.end(end);
            case Change.RevokeAccess revoke ->
                sql(END_CREDENTIALS).set("agent", revoke.agentUuid()).change();
            case Change.TunnelsChanged tunnels -> Uni.createFrom().voidItem();
            default -> throw new IllegalArgumentException("not written one by one: " + change);
        };
    }

    private Uni<Void> add(Object entity) {
        return session.persist(entity).chain(session::flush);
    }

    private Uni<Void> change(Object entity) {
        return session.merge(entity).chain(session::flush);
    }

    private Uni<Integer> change(String formerName, Application next) {
        return sql(CHANGE_APPLICATION)
                .set("name", next.name())
                .set("description", next.description())
                .set("activated", next.activated())
                .set("namespace", next.namespace())
                .set("formerName", formerName)
                .change();
    }

    private Uni<Integer> remove(Application application) {
        return sql(REMOVE_APPLICATION)
                .set("namespace", application.namespace())
                .set("name", application.name())
                .change();
    }

    private Uni<Integer> remove(String table, String column, Object value) {
        return sql("delete from " + table + " where " + column + " = :value")
                .set("value", value)
                .change();
    }

    private Sql sql(String text) {
        return Sql.of(text, session);
    }
}
