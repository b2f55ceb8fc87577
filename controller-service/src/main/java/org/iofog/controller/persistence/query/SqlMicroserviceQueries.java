package org.iofog.controller.persistence.query;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

/** One row per placement; names of agents and applications are those of today, whatever the specification once said. */
@ApplicationScoped
class SqlMicroserviceQueries implements MicroserviceQueries {

    private static final String SELECT = """
            select m.uuid, m.name, m.namespace, m.created, m.spec::text, m.generation, m.run, m.correlation_id,
                m.application, p.id as placement, p.observed::text, p.observed_at,
                a.name as agent, a.state as agent_state,
                array(select t.name from routes r join microservices t on t.uuid = r.receiver
                    where r.sender = m.uuid and r.listed order by t.name) as routes,
                (select json_object_agg(h.uuid, h.name)::text from agents h
                    where h.uuid in (select host from public_ports where microservice_uuid = m.uuid)) as hosts
            from microservices m
                left join placements p on p.microservice_uuid = m.uuid
                left join agents a on a.uuid = p.agent_uuid
            """;
    private static final String ORDER = " order by m.name, m.uuid, p.role <> 'CURRENT', p.created";

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final Database database;

    SqlMicroserviceQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<MicroserviceView>> inNamespace(String namespace) {
        return query("where m.namespace = $1", Tuple.of(namespace));
    }

    @Override
    public Uni<List<MicroserviceView>> ofApplication(String namespace, String application) {
        return query("where m.namespace = $1 and m.application = $2", Tuple.of(namespace, application));
    }

    @Override
    public Uni<Optional<MicroserviceView>> named(String namespace, String name) {
        return query("where m.namespace = $1 and m.name = $2", Tuple.of(namespace, name))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<MicroserviceView>> withUuid(String uuid) {
        return query("where m.uuid = $1", Tuple.of(uuid))
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<MicroserviceView>> query(String condition, Tuple values) {
        return database.list(SELECT + condition + ORDER, values, row -> row).map(SqlMicroserviceQueries::views);
    }

    private static List<MicroserviceView> views(List<Row> rows) {
        Map<String, List<Row>> byUuid = new LinkedHashMap<>();
        rows.forEach(row -> byUuid.computeIfAbsent(row.getString("uuid"), uuid -> new ArrayList<>())
                .add(row));
        return byUuid.values().stream().map(SqlMicroserviceQueries::view).toList();
    }

    private static MicroserviceView view(List<Row> rows) {
        Row row = rows.getFirst();
        return new MicroserviceView(
                row.getString("uuid"),
                row.getString("name"),
                row.getString("namespace"),
                Rows.time(row, "created"),
                spec(row),
                row.getLong("generation"),
                RunState.valueOf(row.getString("run")),
                row.getString("correlation_id"),
                rows.stream()
                        .filter(each -> each.getString("placement") != null)
                        .map(SqlMicroserviceQueries::placement)
                        .toList(),
                List.of());
    }

    private static MicroserviceSpec spec(Row row) {
        MicroserviceSpec spec = Rows.json(row, "spec", MicroserviceSpec.class)
                .withName(row.getString("name"))
                .withApplication(row.getString("application"))
                .withRoutes(List.of(row.getArrayOfStrings("routes")));
        spec = spec.withContainer(hostsNamed(spec.container(), row));
        String agent = row.getString("agent");
        return agent == null
                ? spec
                : spec.withAgent(new AgentReference(agent, spec.agent().config()));
    }

    private static ContainerSpec hostsNamed(ContainerSpec container, Row row) {
        String hosts = row.getString("hosts");
        if (hosts == null) {
            return container;
        }
        Map<String, String> names = Rows.json(row, "hosts", NAMES);
        return container.withPorts(container.ports().stream()
                .map(port -> port.withHost(port.host() == null ? null : names.get(port.host())))
                .toList());
    }

    private static PlacementView placement(Row row) {
        return new PlacementView(
                row.getString("placement"),
                row.getString("agent"),
                AgentView.State.ONLINE.name().equals(row.getString("agent_state")),
                Rows.jsonOrNull(row, "observed", ObservedMicroservice.class),
                Rows.timeOrNull(row, "observed_at"));
    }
}
