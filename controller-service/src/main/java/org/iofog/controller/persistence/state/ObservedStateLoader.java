package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.ObservedState.Observation;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Snapshot;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.sql.Steps;

/** Reads what a report may change: the agents, locked in the order of their uuids, and what is open with them. */
final class ObservedStateLoader {

    /** Microservices that are reported on, or on their way to or from one of the agents. */
    private static final String CONCERNED = """
            (select here.microservice_uuid from placements here where here.id = any(:placements)
                union select here.microservice_uuid from placements here
                where here.agent_uuid = any(:agents) and here.role <> 'CURRENT')""";

    private static final String LOCK = """
            select %s from agents a where a.uuid in (
                select unnest(cast(:agents as text[]))
                union select other.agent_uuid from %s concerned
                    join placements other on other.microservice_uuid = concerned.microservice_uuid
                union select opened.host from %s concerned
                    join public_ports opened on opened.microservice_uuid = concerned.microservice_uuid)
            order by a.uuid for update""".formatted(AgentRows.COLUMNS, CONCERNED, CONCERNED);
    private static final String PLACED = """
            select %s, cast(p.observed as text) as observed, p.observed_at, %s
            from %s concerned
                join placements p on p.microservice_uuid = concerned.microservice_uuid
                join microservices m on m.uuid = p.microservice_uuid""".formatted(PlacementRows.COLUMNS, MicroserviceRows.COLUMNS, CONCERNED);
    private static final String PUBLIC_PORTS = "select " + PublicPortRows.COLUMNS + " from " + PublicPortRows.CURRENT
            + " where t.microservice_uuid in " + CONCERNED;
    private static final String AWAITED = """
            select w.command_id, c.correlation_id, c.type, c.namespace, c.subject, w.agent_uuid, w.subject as piece,
                w.microservice_uuid, w.awaits, w.generation, w.applied_generation, w.deadline
            from pending_work w join commands c on c.id = w.command_id
            where w.agent_uuid = any(:agents)""";

    private final Session session;
    private final Collection<String> agentUuids;
    private final Collection<String> placementIds;

    private final Map<String, Placement> placements = new LinkedHashMap<>();
    private final Map<String, Microservice> microservices = new LinkedHashMap<>();
    private final Map<String, Observation> observations = new HashMap<>();
    private List<Agent> agents = List.of();
    private List<MappedPort> publicPorts = List.of();
    private List<AwaitedWork> awaited = List.of();

    ObservedStateLoader(Session session, Set<String> agentUuids, Set<String> placementIds) {
        this.session = session;
        this.agentUuids = agentUuids;
        this.placementIds = placementIds;
    }

    Uni<ObservedState> load() {
        return Steps.together(lockAgents(), loadPlaced(), loadPublicPorts(), loadAwaited())
                .map(loaded -> new ObservedState(snapshot(), observations, awaited));
    }

    private Uni<Void> lockAgents() {
        return named(LOCK)
                .list(AgentRows::agent)
                .invoke(locked -> agents = locked)
                .replaceWithVoid();
    }

    private Uni<Void> loadPlaced() {
        return named(PLACED).each(this::placed);
    }

    private void placed(Row row) {
        Placement placement = PlacementRows.placement(row);
        placements.put(placement.id(), placement);
        microservices.computeIfAbsent(placement.microserviceUuid(), uuid -> MicroserviceRows.microservice(row));
        Instant observedAt = Rows.timeOrNull(row, "observed_at");
        if (observedAt != null) {
            observations.put(
                    placement.id(),
                    new Observation(Rows.jsonOrNull(row, "observed", ObservedMicroservice.class), observedAt));
        }
    }

    private Uni<Void> loadPublicPorts() {
        return named(PUBLIC_PORTS)
                .list(PublicPortRows::mappedPort)
                .invoke(found -> publicPorts = found)
                .replaceWithVoid();
    }

    private Uni<Void> loadAwaited() {
        return Sql.of(AWAITED, session)
                .set("agents", agentUuids)
                .list(ObservedStateLoader::awaited)
                .invoke(found -> awaited = found)
                .replaceWithVoid();
    }

    private static AwaitedWork awaited(Row row) {
        PendingWork piece = new PendingWork(
                row.getString("agent_uuid"),
                row.getString("piece"),
                row.getString("microservice_uuid"),
                PendingWork.Awaits.valueOf(row.getString("awaits")),
                row.getLong("generation"),
                row.getLong("applied_generation"),
                Rows.timeOrNull(row, "deadline"));
        return new AwaitedWork(
                row.getString("command_id"),
                row.getString("correlation_id"),
                row.getString("type"),
                row.getString("namespace"),
                row.getString("subject"),
                piece);
    }

    private Snapshot snapshot() {
        return new Snapshot(
                "",
                Set.of(""),
                agents,
                List.copyOf(microservices.values()),
                List.copyOf(placements.values()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                publicPorts,
                List.of(),
                0);
    }

    private Sql named(String sql) {
        return Sql.of(sql, session).set("agents", agentUuids).set("placements", placementIds);
    }
}
