package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.query.AgentQueries;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlAgentQueries implements AgentQueries {

    private static final String SELECT = """
            select uuid, name, coalesce(namespace, '') as namespace, created, state, state_since, config::text,
                desired_generation, applied_generation, last_report, started_at, agent_version, host::text,
                engine::text,
                (select count(distinct microservice_uuid) from placements where agent_uuid = a.uuid) as microservices
            from agents a
            """;

    private final Database database;

    SqlAgentQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<AgentView>> inNamespace(String namespace) {
        return list("where namespace = $1 order by name", Tuple.of(namespace));
    }

    @Override
    public Uni<List<AgentView>> detached() {
        return list("where namespace is null order by name", Tuple.tuple());
    }

    @Override
    public Uni<Optional<AgentView>> named(String namespace, String name) {
        return first("where namespace = $1 and name = $2", Tuple.of(namespace, name));
    }

    @Override
    public Uni<Optional<AgentView>> withUuid(String uuid) {
        return first("where uuid = $1", Tuple.of(uuid));
    }

    private Uni<List<AgentView>> list(String condition, Tuple values) {
        return database.list(SELECT + condition, values, SqlAgentQueries::view);
    }

    private Uni<Optional<AgentView>> first(String condition, Tuple values) {
        return database.first(SELECT + condition, values, SqlAgentQueries::view);
    }

    private static AgentView view(Row row) {
        return new AgentView(
                row.getString("uuid"),
                row.getString("name"),
                row.getString("namespace"),
                Rows.time(row, "created"),
                AgentView.State.valueOf(row.getString("state")),
                Rows.timeOrNull(row, "state_since"),
                Rows.json(row, "config", AgentConfigSpec.class),
                row.getLong("desired_generation"),
                row.getLong("applied_generation"),
                Rows.timeOrNull(row, "last_report"),
                Rows.timeOrNull(row, "started_at"),
                row.getString("agent_version"),
                Rows.jsonOrNull(row, "host", HostStatus.class),
                Rows.jsonOrNull(row, "engine", EngineStatus.class),
                row.getInteger("microservices"));
    }
}
