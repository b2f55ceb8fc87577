package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TopologyView;
import org.iofog.controller.application.query.RouterQueries;
import org.iofog.controller.domain.mesh.MeshMember;
import org.iofog.controller.domain.mesh.MeshNode;
import org.iofog.controller.domain.mesh.MeshTopology;
import org.iofog.controller.domain.model.SeenRouter;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Three reads side by side; a topology that changes meanwhile is seen whole with the next call. */
@ApplicationScoped
class SqlRouterQueries implements RouterQueries {

    private static final String NODES = """
            select a.uuid, a.name, a.state, a.config::text, a.host::text,
                a.router::text as own, a.router_at as own_at,
                a.former_router::text as own_former, a.former_router_at as own_former_at,
                o.status::text as seen, o.observed_at as seen_at, o.former::text as seen_former,
                o.former_at as seen_former_at
            from agents a left join router_observations o on o.namespace = a.namespace and o.router = a.uuid
            where a.namespace = $1 order by a.name""";
    private static final String DEFAULT_ROUTER = """
            select status::text as seen, observed_at as seen_at, former::text as seen_former,
                former_at as seen_former_at
            from router_observations where namespace = $1 and router = $2""";

    private final Database database;

    SqlRouterQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<TopologyView> topologyOf(String namespace) {
        return Uni.combine()
                .all()
                .unis(
                        database.list(NODES, Tuple.of(namespace), SqlRouterQueries::node),
                        database.first(
                                DEFAULT_ROUTER,
                                Tuple.of(namespace, MeshSnapshot.DEFAULT_ROUTER),
                                row -> Optional.ofNullable(seen(row, "seen"))),
                        microservices(namespace))
                .asTuple()
                .map(found -> new MeshTopology(
                                namespace,
                                found.getItem1(),
                                found.getItem2().flatMap(seen -> seen).orElse(null),
                                found.getItem3())
                        .view());
    }

    /** Names by uuid. */
    private Uni<Map<String, String>> microservices(String namespace) {
        return database.list(
                        "select uuid, name from microservices where namespace = $1", Tuple.of(namespace), row -> row)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getString("uuid"), row -> row.getString("name"))));
    }

    private static MeshNode node(Row row) {
        MeshMember member = new MeshMember(
                row.getString("uuid"),
                row.getString("name"),
                AgentView.State.valueOf(row.getString("state")),
                Rows.json(row, "config", AgentConfigSpec.class),
                Rows.jsonOrNull(row, "host", HostStatus.class),
                null,
                null);
        return new MeshNode(member, seen(row, "own"), seen(row, "seen"));
    }

    private static @Nullable SeenRouter seen(Row row, String observer) {
        RouterStatus status = Rows.jsonOrNull(row, observer, RouterStatus.class);
        Instant at = Rows.timeOrNull(row, observer + "_at");
        return status == null || at == null
                ? null
                : new SeenRouter(
                        status,
                        at,
                        Rows.jsonOrNull(row, observer + "_former", RouterStatus.class),
                        Rows.timeOrNull(row, observer + "_former_at"));
    }
}
