package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.AgentReport.StatusReport;
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

/**
 * Reads what is wanted of agents and awaited from them, as far as it may change: the agents come first and are locked in the
 * order of their uuids.
 */
final class ObservedStateLoader {

    /** All that agents are still to do, and the microservices on their way to or from one of them. */
    private static final String OF_AGENTS = """
            with awaited as materialized (select * from pending_work where agent_uuid = any(:agents)),
                concerned as materialized (
                    select distinct microservice_uuid from placements where agent_uuid = any(:agents) and role <> 'CURRENT')
            """;

    /**
     * What containers that are reported on may end, and what waits for a desired state that is worked off by now; the
     * microservices of that and those reported on.
     */
    private static final String OF_REPORTS = """
            with awaited as materialized (
                select * from pending_work where subject = any(:placements)
                union select w.* from unnest(cast(:agents as text[]), cast(:applied as bigint[])) as report (agent, applied)
                    join pending_work w on w.agent_uuid = report.agent and w.applied_generation between 1 and report.applied),
            concerned as materialized (
                select microservice_uuid from placements where id = any(:placements)
                union select microservice_uuid from awaited)
            """;

    private static final String LOCK = """
            select %s from agents a where a.uuid in (
                select unnest(cast(:agents as text[]))
                union select other.agent_uuid from concerned join placements other using (microservice_uuid)
                union select opened.host from concerned join public_ports opened using (microservice_uuid))
            order by a.uuid for update""".formatted(AgentRows.COLUMNS);
    private static final String PLACED = """
            select %s, cast(p.observed as text) as observed, p.observed_at, %s
            from concerned
                join placements p on p.microservice_uuid = concerned.microservice_uuid
                join microservices m on m.uuid = p.microservice_uuid""".formatted(PlacementRows.COLUMNS, MicroserviceRows.COLUMNS);
    private static final String PUBLIC_PORTS = "select " + PublicPortRows.COLUMNS + " from " + PublicPortRows.CURRENT
            + " where t.microservice_uuid in (select microservice_uuid from concerned)";
    private static final String AWAITED = """
            select w.command_id, c.correlation_id, c.type, c.namespace, c.subject, w.agent_uuid, w.subject as piece,
                w.microservice_uuid, w.awaits, w.generation, w.applied_generation, w.deadline
            from awaited w join commands c on c.id = w.command_id""";

    private final UnaryOperator<Sql> parameters;
    private final String extent;
    private final Session session;

    private final Map<String, Placement> placements = new LinkedHashMap<>();
    private final Map<String, Microservice> microservices = new LinkedHashMap<>();
    private final Map<String, Observation> observations = new HashMap<>();
    private List<Agent> agents = List.of();
    private List<MappedPort> publicPorts = List.of();
    private List<AwaitedWork> awaited = List.of();

    private ObservedStateLoader(String extent, UnaryOperator<Sql> parameters, Session session) {
        this.extent = extent;
        this.parameters = parameters;
        this.session = session;
    }

    /** Of whatever these agents may do or not do. */
    static Uni<ObservedState> ofAgents(Set<String> uuids, Session session) {
        return new ObservedStateLoader(OF_AGENTS, sql -> sql.set("agents", uuids), session).load();
    }

    /** Of what these reports tell, and no more, however much is under way with their agents. */
    static Uni<ObservedState> ofReports(List<StatusReport> reports, Session session) {
        List<String> agents = reports.stream().map(StatusReport::agentUuid).toList();
        Long[] applied = reports.stream().map(StatusReport::appliedGeneration).toArray(Long[]::new);
        List<String> placements = reports.stream()
                .flatMap(report -> report.microservices().stream())
                .map(ObservedMicroservice::placement)
                .toList();
        return new ObservedStateLoader(
                        OF_REPORTS,
                        sql -> sql.set("agents", agents).set("applied", applied).set("placements", placements),
                        session)
                .load();
    }

    private Uni<ObservedState> load() {
        return Steps.together(lockAgents(), loadPlaced(), loadPublicPorts(), loadAwaited())
                .invoke(() -> LockedAgents.requireAllOf(placements.values(), agents))
                .map(loaded -> new ObservedState(snapshot(), observations, awaited));
    }

    private Uni<Void> lockAgents() {
        return within(LOCK)
                .list(AgentRows::agent)
                .invoke(locked -> agents = locked)
                .replaceWithVoid();
    }

    private Uni<Void> loadPlaced() {
        return within(PLACED).each(this::placed);
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
        return within(PUBLIC_PORTS)
                .list(PublicPortRows::mappedPort)
                .invoke(found -> publicPorts = found)
                .replaceWithVoid();
    }

    private Uni<Void> loadAwaited() {
        return within(AWAITED)
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

    private Sql within(String sql) {
        return parameters.apply(Sql.of(extent + sql, session));
    }
}
