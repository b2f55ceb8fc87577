package org.iofog.controller.persistence.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.controller.domain.decision.DesiredStates;
import org.iofog.controller.domain.decision.DesiredStates.Placed;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.CatalogItem;
import org.iofog.controller.domain.model.Registry;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.state.AgentRows;
import org.iofog.controller.persistence.state.CatalogItemRows;
import org.iofog.controller.persistence.state.PublicPortRows;
import org.iofog.controller.persistence.state.RegistryRows;

/**
 * Reads the newest desired states. Generations are read before what they stand for, and placements together with their
 * microservices, so that a state may be newer than its generation says and never older.
 */
final class DesiredStateReader {

    private static final String AGENTS = "select " + AgentRows.COLUMNS
            + " from agents a where a.uuid = any(:agents) and a.state in ('ONLINE', 'OFFLINE')";
    private static final String PUBLIC_PORTS =
            "select " + PublicPortRows.COLUMNS + " from " + PublicPortRows.CURRENT + """
             where (t.host = any(:agents) or p.agent_uuid = any(:agents)) and not t.reserved
            order by m.namespace, m.name, t.port""";

    private final PlacedMicroservices placedMicroservices;
    private final Session session;

    DesiredStateReader(PlacedMicroservices placedMicroservices, Session session) {
        this.placedMicroservices = placedMicroservices;
        this.session = session;
    }

    /** Agents without a place on the bus are left out. */
    Uni<Map<String, DesiredState>> read(Collection<String> agentUuids) {
        if (agentUuids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Uni<List<Agent>> agents =
                Sql.of(AGENTS, session).set("agents", agentUuids).list(AgentRows::agent);
        Uni<List<Placed>> placed = placedMicroservices.on(agentUuids, session);
        Uni<List<PublicPort>> ports =
                Sql.of(PUBLIC_PORTS, session).set("agents", agentUuids).list(PublicPortRows::publicPort);
        Uni<List<Registry>> registries = RegistryRows.all(session);
        return Uni.combine()
                .all()
                .unis(agents, placed, registries, ports)
                .asTuple()
                .flatMap(found -> catalogItemsFor(found.getItem2())
                        .map(catalog -> render(
                                found.getItem1(), found.getItem2(), catalog, found.getItem3(), found.getItem4())));
    }

    private static Map<String, DesiredState> render(
            List<Agent> agents,
            List<Placed> placed,
            Map<Integer, CatalogItem> catalog,
            List<Registry> registries,
            List<PublicPort> ports) {
        Map<String, List<Placed>> byAgent =
                placed.stream().collect(groupingBy(each -> each.placement().agentUuid()));
        return agents.stream()
                .collect(toMap(
                        Agent::uuid,
                        agent -> DesiredStates.render(
                                agent,
                                byAgent.getOrDefault(agent.uuid(), List.of()),
                                catalog,
                                registries,
                                portsOf(agent, ports))));
    }

    /** What it opens, and what leads to it. */
    private static List<PublicPort> portsOf(Agent agent, List<PublicPort> ports) {
        return ports.stream()
                .filter(port -> agent.uuid().equals(port.host()) || agent.uuid().equals(port.agent()))
                .toList();
    }

    private Uni<Map<Integer, CatalogItem>> catalogItemsFor(List<Placed> placed) {
        return placed.stream().anyMatch(Placed::takesFromCatalog)
                ? CatalogItemRows.all(session)
                        .map(items -> items.stream().collect(toMap(CatalogItem::id, item -> item)))
                : Uni.createFrom().item(Map.of());
    }
}
