package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.controller.domain.Agent;
import org.iofog.controller.domain.Application;
import org.iofog.controller.domain.CatalogItem;
import org.iofog.controller.domain.Microservice;
import org.iofog.controller.domain.Placement;
import org.iofog.controller.domain.Registry;
import org.iofog.controller.domain.Route;
import org.iofog.controller.domain.Scope;
import org.iofog.controller.domain.Snapshot;
import org.iofog.controller.domain.TakenPort;

/**
 * Reads a scope. The agents come first and are locked in the order of their uuids, so that transactions about the same
 * agents follow one another and never wait in a circle; everything else is read under that lock.
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
    private List<Route> routes = List.of();
    private boolean namespaceExists;
    private int newId;

    SnapshotLoader(Session session, Scope scope) {
        this.session = session;
        this.scope = scope;
    }

    Uni<Snapshot> load() {
        return lockAgents()
                .chain(this::loadMicroservices)
                .chain(this::loadRoutes)
                .chain(this::loadPlacements)
                .chain(this::loadApplications)
                .chain(this::loadReferences)
                .chain(this::loadTakenPorts)
                .chain(this::loadNamespace)
                .chain(this::drawNewId)
                .map(done -> new Snapshot(
                        scope.namespace(),
                        namespaceExists,
                        agents,
                        microservices,
                        placements,
                        applications,
                        registries,
                        catalogItems,
                        takenPorts,
                        routes,
                        newId));
    }

    private Uni<Void> lockAgents() {
        String sql = SnapshotSql.lockAgentsOf(scope);
        return LockedAgents.by(bind(session.createNativeQuery(sql, String.class), sql), session)
                .invoke(locked -> agents = locked)
                .replaceWithVoid();
    }

    private Uni<Void> loadMicroservices() {
        return SnapshotSql.microservicesOf(scope)
                .map(query -> all(query, MicroserviceEntity.class)
                        .invoke(found -> microservices = found.stream()
                                .map(MicroserviceEntity::toMicroservice)
                                .toList())
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> loadRoutes() {
        if (microservices.isEmpty() && scope.routes().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String query = SnapshotSql.routesOf(scope);
        SelectionQuery<RouteEntity> routesOf = session.createSelectionQuery(query, RouteEntity.class)
                .setParameter(
                        "loaded",
                        orNone(microservices.stream().map(Microservice::uuid).toList()));
        bind(routesOf, query, "routes", scope.routes());
        return (query.contains(":namespace") ? routesOf.setParameter("namespace", scope.namespace()) : routesOf)
                .getResultList()
                .invoke(found ->
                        routes = found.stream().map(RouteEntity::toRoute).toList())
                .replaceWithVoid();
    }

    private Uni<Void> loadPlacements() {
        if (microservices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createSelectionQuery(
                        "from PlacementEntity p where p.microserviceUuid in (:microservices)", PlacementEntity.class)
                .setParameter(
                        "microservices",
                        microservices.stream().map(Microservice::uuid).toList())
                .getResultList()
                .invoke(found -> placements =
                        found.stream().map(PlacementEntity::toPlacement).toList())
                .invoke(this::requireLocked)
                .replaceWithVoid();
    }

    /** Between looking for the agents and locking them a move may have brought in another one. */
    private void requireLocked() {
        Set<String> locked = agents.stream().map(Agent::uuid).collect(Collectors.toSet());
        for (Placement placement : placements) {
            if (!locked.contains(placement.agentUuid())) {
                throw new TransientFailure("Placement " + placement.id() + " was made in the meantime.");
            }
        }
    }

    private Uni<Void> loadApplications() {
        if (scope.applications().isEmpty() && !scope.isWhole()) {
            return Uni.createFrom().voidItem();
        }
        String named = scope.isWhole() ? "" : " and a.name in (:applications)";
        String query = "from ApplicationEntity a where a.namespace = :namespace" + named + " order by a.id";
        return bind(session.createSelectionQuery(query, ApplicationEntity.class), query)
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .invoke(found -> applications =
                        found.stream().map(ApplicationEntity::toApplication).toList())
                .replaceWithVoid();
    }

    private Uni<Void> loadReferences() {
        if (!scope.hasReferences()) {
            return Uni.createFrom().voidItem();
        }
        return all("from RegistryEntity r where r.namespace = :namespace or r.namespace is null", RegistryEntity.class)
                .invoke(found -> registries =
                        found.stream().map(RegistryEntity::toRegistry).toList())
                .chain(() -> all("from CatalogItemEntity c where c.namespace = :namespace", CatalogItemEntity.class))
                .invoke(found -> catalogItems =
                        found.stream().map(CatalogItemEntity::toCatalogItem).toList())
                .replaceWithVoid();
    }

    private Uni<Void> loadTakenPorts() {
        boolean ofMicroservices = scope.hasPortsOfMicroservices() && !placements.isEmpty();
        if (agents.isEmpty() || scope.ports().isEmpty() && !ofMicroservices) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(SnapshotSql.TAKEN_PORTS, Object[].class)
                .setParameter("agents", uuids(agents))
                .setParameter("ports", orNone(scope.ports()))
                .setParameter(
                        "placements",
                        orNone(placements.stream().map(Placement::id).toList()))
                .getResultList()
                .invoke(rows -> takenPorts = rows.stream()
                        .map(row -> new TakenPort((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                        .toList())
                .replaceWithVoid();
    }

    private Uni<Void> loadNamespace() {
        namespaceExists = agents.stream().anyMatch(agent -> scope.namespace().equals(agent.namespace()));
        if (namespaceExists) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("select name from namespaces where name = :namespace", String.class)
                .setParameter("namespace", scope.namespace())
                .getResultList()
                .invoke(found -> namespaceExists = !found.isEmpty())
                .replaceWithVoid();
    }

    private Uni<Void> drawNewId() {
        if (scope.newId() == null) {
            return Uni.createFrom().voidItem();
        }
        String table = scope.newId() == Scope.NewId.REGISTRY ? "registries" : "catalog_items";
        return session.createNativeQuery(
                        "select cast(nextval(pg_get_serial_sequence('" + table + "', 'id')) as integer)", Integer.class)
                .getSingleResult()
                .invoke(id -> newId = id)
                .replaceWithVoid();
    }

    private <T> Uni<List<T>> all(String query, Class<T> entity) {
        return bind(session.createSelectionQuery(query, entity), query).getResultList();
    }

    private <T> SelectionQuery<T> bind(SelectionQuery<T> query, String text) {
        query.setParameter("namespace", scope.namespace());
        bind(query, text, "agents", scope.agents());
        bind(query, text, "detached", scope.detachedAgents());
        bind(query, text, "microservices", scope.microservices());
        bind(query, text, "applications", scope.applications());
        bind(query, text, "routes", scope.routes());
        return query;
    }

    private static void bind(SelectionQuery<?> query, String text, String name, Collection<String> values) {
        if (text.contains("(:" + name + ")")) {
            query.setParameter(name, values);
        }
    }

    private static List<String> uuids(List<Agent> agents) {
        return agents.stream().map(Agent::uuid).toList();
    }

    /** SQL knows no empty list. */
    private static Collection<String> orNone(Collection<String> values) {
        return values.isEmpty() ? List.of("") : new ArrayList<>(values);
    }
}
