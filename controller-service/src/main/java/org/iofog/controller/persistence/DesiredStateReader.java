package org.iofog.controller.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.Agent;
import org.iofog.controller.domain.CatalogItem;
import org.iofog.controller.domain.DesiredStates;
import org.iofog.controller.domain.DesiredStates.Placed;
import org.iofog.controller.domain.Registry;

/**
 * Reads the newest desired states. Generations are read before what they stand for, and placements together with their
 * microservices, so that a state may be newer than its generation says and never older.
 */
final class DesiredStateReader {

    private static final String PLACED = """
            select p, m from PlacementEntity p join MicroserviceEntity m on m.uuid = p.microserviceUuid
            where p.agentUuid in (:agents) and p.role <> 'LEAVING' order by m.name""";

    private final Session session;

    DesiredStateReader(Session session) {
        this.session = session;
    }

    /** Agents without a place on the bus are left out. */
    Uni<Map<String, DesiredState>> read(Collection<String> agentUuids) {
        if (agentUuids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery(
                        "from AgentEntity a where a.uuid in (:agents) and a.state in (:states)", AgentEntity.class)
                .setParameter("agents", agentUuids)
                .setParameter("states", List.of(AgentView.State.ONLINE, AgentView.State.OFFLINE))
                .getResultList()
                .flatMap(agents ->
                        render(agents.stream().map(AgentEntity::toAgent).toList()));
    }

    private Uni<Map<String, DesiredState>> render(List<Agent> agents) {
        return session.createSelectionQuery(PLACED, Object[].class)
                .setParameter("agents", agents.stream().map(Agent::uuid).toList())
                .getResultList()
                .flatMap(rows -> receivers(rows)
                        .map(receivers ->
                                rows.stream().map(row -> placed(row, receivers)).toList()))
                .flatMap(placed -> withReferences(agents, placed));
    }

    /** By sender. */
    private Uni<Map<String, List<String>>> receivers(List<Object[]> placed) {
        if (placed.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery(
                        "from RouteEntity r where r.sender in (:senders) order by r.receiver", RouteEntity.class)
                .setParameter(
                        "senders",
                        placed.stream()
                                .map(row -> ((MicroserviceEntity) row[1]).uuid)
                                .toList())
                .getResultList()
                .map(routes -> routes.stream()
                        .collect(groupingBy(route -> route.sender, mapping(route -> route.receiver, toList()))));
    }

    private Uni<Map<String, DesiredState>> withReferences(List<Agent> agents, List<Placed> placed) {
        Map<String, List<Placed>> byAgent =
                placed.stream().collect(groupingBy(each -> each.placement().agentUuid()));
        return catalogItemsFor(placed)
                .flatMap(catalog -> registries()
                        .map(registries -> agents.stream()
                                .collect(toMap(
                                        Agent::uuid,
                                        agent -> DesiredStates.render(
                                                agent,
                                                byAgent.getOrDefault(agent.uuid(), List.of()),
                                                catalog,
                                                registries)))));
    }

    private static Placed placed(Object[] row, Map<String, List<String>> receivers) {
        MicroserviceEntity microservice = (MicroserviceEntity) row[1];
        return new Placed(
                ((PlacementEntity) row[0]).toPlacement(),
                microservice.toMicroservice(),
                receivers.getOrDefault(microservice.uuid, List.of()));
    }

    private Uni<Map<Integer, CatalogItem>> catalogItemsFor(List<Placed> placed) {
        return placed.stream().anyMatch(Placed::takesFromCatalog)
                ? catalogItems()
                : Uni.createFrom().item(Map.of());
    }

    private Uni<Map<Integer, CatalogItem>> catalogItems() {
        return session.createSelectionQuery("from CatalogItemEntity", CatalogItemEntity.class)
                .getResultList()
                .map(items -> items.stream()
                        .map(CatalogItemEntity::toCatalogItem)
                        .collect(toMap(CatalogItem::id, item -> item)));
    }

    private Uni<List<Registry>> registries() {
        return session.createSelectionQuery("from RegistryEntity", RegistryEntity.class)
                .getResultList()
                .map(registries ->
                        registries.stream().map(RegistryEntity::toRegistry).toList());
    }
}
