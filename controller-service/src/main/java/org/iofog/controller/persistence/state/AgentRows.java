package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.persistence.sql.ParsedJson;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;

/** Rows of {@code agents} as the domain sees them. */
public final class AgentRows {

    /** Of {@code agents a}. */
    public static final String COLUMNS = """
            a.uuid, a.namespace, a.name, a.created, cast(a.config as text) as config, a.state, a.state_since,
                cast(a.engine as text) as engine, cast(a.router as text) as router, a.desired_generation""";

    private static final String DESIRE = """
            update agents a set desired_generation = d.generation
            from (select unnest(cast(:agents as text[])) as uuid, unnest(cast(:generations as bigint[])) as generation) d
            where a.uuid = d.uuid""";

    private static final ParsedJson<AgentConfigSpec> CONFIGS = new ParsedJson<>(AgentConfigSpec.class);
    private static final ParsedJson<EngineStatus> ENGINES = new ParsedJson<>(EngineStatus.class);
    private static final ParsedJson<RouterStatus> ROUTERS = new ParsedJson<>(RouterStatus.class);

    private AgentRows() {}

    public static Agent agent(Row row) {
        return new Agent(
                row.getString("uuid"),
                row.getString("namespace"),
                row.getString("name"),
                Rows.time(row, "created"),
                CONFIGS.of(row.getString("config")),
                AgentView.State.valueOf(row.getString("state")),
                Rows.time(row, "state_since"),
                ENGINES.orNull(row.getString("engine")),
                ROUTERS.orNull(row.getString("router")),
                row.getLong("desired_generation"));
    }

    /** @param generations by agent */
    static Uni<Integer> desire(Map<String, Long> generations, Session session) {
        List<String> agents = List.copyOf(generations.keySet());
        return Sql.of(DESIRE, session)
                .set("agents", agents)
                .set("generations", agents.stream().map(generations::get).toArray(Long[]::new))
                .change();
    }
}
