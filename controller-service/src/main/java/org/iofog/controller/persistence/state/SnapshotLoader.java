package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.domain.model.CatalogItem;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Registry;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;
import org.iofog.controller.domain.model.TakenPort;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.sql.Steps;

/**
 * Reads a scope in two turns, the statements of each sent at once. The agents come first and are locked in the order of their
 * uuids, so that transactions about the same agents follow one another and never wait in a circle; everything else is read
 * under that lock.
 */
final class SnapshotLoader {

    private final Session session;
    private final Scope scope;

    private List<Agent> agents = List.of();
    private List<Microservice> microservices = List.of();
    private List<Placement> placements = List.of();
    private List<Application> applications = List.of();
    private List<Registry> registries = List.of();
    private List<CatalogItem> catalogItems = List.of();
    private List<TakenPort> takenPorts = List.of();
    private List<MappedPort> publicPorts = List.of();
    private List<Route> routes = List.of();
    private Set<String> namespaces = Set.of();
    private int newId;

    SnapshotLoader(Session session, Scope scope) {
        this.session = session;
        this.scope = scope;
    }

    Uni<Snapshot> load() {
        return Steps.together(lockAgents(), loadMicroservices())
                .chain(() -> Steps.together(
                        loadRoutes(),
                        loadPlacements(),
                        loadPublicPorts(),
                        loadTakenPorts(),
                        loadApplications(),
                        loadReferences(),
                        loadNamespaces(),
                        drawNewId()))
                .map(done -> new Snapshot(
                        scope.namespace(),
                        namespaces,
                        agents,
                        microservices,
                        placements,
                        applications,
                        registries,
                        catalogItems,
                        takenPorts,
                        publicPorts,
                        routes,
                        newId));
    }

    private Uni<Void> lockAgents() {
        return named(SnapshotSql.lockAgentsOf(scope))
                .list(AgentRows::agent)
                .invoke(locked -> agents = locked)
                .replaceWithVoid();
    }

    private Uni<Void> loadMicroservices() {
        return SnapshotSql.microservicesOf(scope)
                .map(query -> named(query)
                        .list(MicroserviceRows::microservice)
                        .invoke(found -> microservices = found)
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> loadRoutes() {
        if (microservices.isEmpty() && scope.routes().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return named(SnapshotSql.routesOf(scope))
                .set("loaded", microservices.stream().map(Microservice::uuid).toList())
                .list(SnapshotLoader::route)
                .invoke(found -> routes = found)
                .replaceWithVoid();
    }

    private Uni<Void> loadPlacements() {
        if (microservices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return withLoaded(SnapshotSql.PLACEMENTS)
                .list(PlacementRows::placement)
                .invoke(found -> placements = found)
                .invoke(found -> LockedAgents.requireAllOf(found, agents))
                .replaceWithVoid();
    }

    private Uni<Void> loadApplications() {
        if (scope.applications().isEmpty() && !scope.isWhole()) {
            return Uni.createFrom().voidItem();
        }
        return named(SnapshotSql.applicationsOf(scope))
                .list(ApplicationRows::application)
                .invoke(found -> applications = found)
                .replaceWithVoid();
    }

    private Uni<Void> loadReferences() {
        if (!scope.hasReferences()) {
            return Uni.createFrom().voidItem();
        }
        return Steps.together(
                RegistryRows.in(scope.namespace(), session).invoke(found -> registries = found),
                CatalogItemRows.in(scope.namespace(), session).invoke(found -> catalogItems = found));
    }

    private Uni<Void> loadTakenPorts() {
        boolean ofMicroservices = scope.hasPortsOfMicroservices() && !microservices.isEmpty();
        if (agents.isEmpty() || scope.ports().isEmpty() && !ofMicroservices) {
            return Uni.createFrom().voidItem();
        }
        return withLoaded(SnapshotSql.TAKEN_PORTS)
                .list(SnapshotLoader::takenPort)
                .invoke(found -> takenPorts = found)
                .replaceWithVoid();
    }

    private Uni<Void> loadPublicPorts() {
        if (agents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return withLoaded(SnapshotSql.PUBLIC_PORTS)
                .list(PublicPortRows::mappedPort)
                .invoke(found -> publicPorts = found)
                .replaceWithVoid();
    }

    /** Where an agent was found, its namespace is there. */
    private Uni<Void> loadNamespaces() {
        namespaces =
                agents.stream().map(Agent::namespace).filter(Objects::nonNull).collect(Collectors.toSet());
        if (namespaces.containsAll(scope.namespaces())) {
            return Uni.createFrom().voidItem();
        }
        return Sql.of("select name from namespaces where name = any(:names)", session)
                .set("names", scope.namespaces())
                .list(row -> row.getString("name"))
                .invoke(found -> namespaces = Set.copyOf(found))
                .replaceWithVoid();
    }

    private Uni<Void> drawNewId() {
        if (scope.newId() == null) {
            return Uni.createFrom().voidItem();
        }
        String table = scope.newId() == Scope.NewId.REGISTRY ? "registries" : "catalog_items";
        return Sql.of("select cast(nextval(pg_get_serial_sequence('" + table + "', 'id')) as integer) as id", session)
                .each(row -> newId = row.getInteger("id"));
    }

    private static Route route(Row row) {
        return new Route(
                row.getString("namespace"),
                row.getString("name"),
                row.getString("application"),
                row.getString("sender"),
                row.getString("receiver"),
                row.getBoolean("listed"));
    }

    private static TakenPort takenPort(Row row) {
        return new TakenPort(
                row.getString("agent_uuid"), row.getString("port"), row.getString("uuid"), row.getString("name"));
    }

    /** A statement about the agents and microservices that were found. */
    private Sql withLoaded(String sql) {
        return Sql.of(sql, session)
                .set("agents", agents.stream().map(Agent::uuid).toList())
                .set(
                        "microservices",
                        microservices.stream().map(Microservice::uuid).toList())
                .set("ports", scope.ports());
    }

    /** A statement that may name whatever the scope names. */
    private Sql named(String sql) {
        return Sql.of(sql, session)
                .set("namespace", scope.namespace())
                .set("agents", scope.agents())
                .set("detached", scope.detachedAgents())
                .set("microservices", scope.microservices())
                .set("applications", scope.applications())
                .set("routes", scope.routes());
    }
}
