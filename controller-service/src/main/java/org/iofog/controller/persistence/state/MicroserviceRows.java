package org.iofog.controller.persistence.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.persistence.sql.ParsedJson;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of {@code microservices}: read one by one, written as one set. */
public final class MicroserviceRows {

    /** Of {@code microservices m}. */
    public static final String COLUMNS = """
            m.uuid, m.namespace, m.name, m.created, cast(m.spec as text) as spec, m.generation, m.always_pull, m.run,
                m.restarts, m.correlation_id, m.deadline""";

    private static final String ADD = """
            insert into microservices
            select r.* from jsonb_populate_recordset(cast(null as microservices), cast(cast(:rows as text) as jsonb)) r""";
    private static final String CHANGE = """
            update microservices m set namespace = r.namespace, name = r.name, application = r.application,
                spec = r.spec, generation = r.generation, always_pull = r.always_pull, run = r.run,
                restarts = r.restarts, correlation_id = r.correlation_id, deadline = r.deadline
            from jsonb_populate_recordset(cast(null as microservices), cast(cast(:rows as text) as jsonb)) r
            where m.uuid = r.uuid""";

    private static final ParsedJson<MicroserviceSpec> SPECS = new ParsedJson<>(MicroserviceSpec.class);

    private MicroserviceRows() {}

    public static Microservice microservice(Row row) {
        return new Microservice(
                row.getString("uuid"),
                row.getString("namespace"),
                row.getString("name"),
                Rows.time(row, "created"),
                SPECS.of(row.getString("spec")),
                row.getLong("generation"),
                row.getBoolean("always_pull"),
                RunState.valueOf(row.getString("run")),
                row.getInteger("restarts"),
                row.getString("correlation_id"),
                Rows.timeOrNull(row, "deadline"));
    }

    static Uni<Integer> add(List<Microservice> microservices, Session session) {
        return write(ADD, microservices, session);
    }

    static Uni<Integer> change(List<Microservice> microservices, Session session) {
        return write(CHANGE, microservices, session);
    }

    private static Uni<Integer> write(String sql, List<Microservice> microservices, Session session) {
        List<MicroserviceRow> rows =
                microservices.stream().map(MicroserviceRow::of).toList();
        return Sql.of(sql, session).set("rows", Rows.text(rows)).change();
    }

    /** Names of components are names of columns. */
    @RegisterForReflection
    record MicroserviceRow(
            String uuid,
            String namespace,
            String name,
            @Nullable String application,
            Instant created,
            MicroserviceSpec spec,
            long generation,
            boolean always_pull,
            RunState run,
            int restarts,
            String correlation_id,
            @Nullable Instant deadline) {

        static MicroserviceRow of(Microservice microservice) {
            return new MicroserviceRow(
                    microservice.uuid(),
                    microservice.namespace(),
                    microservice.name(),
                    microservice.application(),
                    microservice.created(),
                    microservice.spec(),
                    microservice.generation(),
                    microservice.alwaysPull(),
                    microservice.run(),
                    microservice.restarts(),
                    microservice.correlationId(),
                    microservice.deadline());
        }
    }
}
