package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.application.query.TraceQueries;
import org.iofog.controller.domain.model.OpenWork;
import org.iofog.controller.domain.model.TracedCommand;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlTraceQueries implements TraceQueries {

    private static final String COMMAND = """
            select correlation_id, type, namespace, subject, actor, received, deadline, outcome, problem
            from commands where correlation_id = $1
            order by id <> $1, received limit 1""";
    private static final String STAMPS = """
            select correlation_id, subject, phase, at, detail
            from phase_stamps where correlation_id = $1
            order by at""";
    private static final String OPEN = """
            select w.agent_uuid, coalesce(a.name, w.agent_uuid) as agent, coalesce(a.state, 'DETACHED') as agent_state,
                a.state_since, w.microservice_uuid, m.name as microservice, w.awaits, p.observed::text
            from commands c
                join pending_work w on w.command_id = c.id
                left join agents a on a.uuid = w.agent_uuid
                left join microservices m on m.uuid = w.microservice_uuid
                left join placements p on p.id = w.subject
            where c.correlation_id = $1
            order by m.name, w.subject""";

    private final Database database;

    SqlTraceQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<TracedCommand>> of(String correlationId) {
        return Uni.combine()
                .all()
                .unis(query(COMMAND, correlationId), query(STAMPS, correlationId), query(OPEN, correlationId))
                .with((command, stamps, open) -> command.stream().findFirst().map(row -> trace(row, stamps, open)));
    }

    private Uni<List<Row>> query(String sql, String correlationId) {
        return database.list(sql, Tuple.of(correlationId), row -> row);
    }

    private static TracedCommand trace(Row row, List<Row> stamps, List<Row> open) {
        return new TracedCommand(
                row.getString("correlation_id"),
                row.getString("type"),
                row.getString("namespace"),
                row.getString("subject"),
                row.getString("actor"),
                Rows.time(row, "received"),
                Rows.timeOrNull(row, "deadline"),
                TraceView.Outcome.valueOf(row.getString("outcome")),
                row.getString("problem"),
                stamps.stream().map(SqlTraceQueries::stamp).toList(),
                open.stream().map(SqlTraceQueries::openWork).toList());
    }

    private static PhaseStamp stamp(Row row) {
        return new PhaseStamp(
                row.getString("correlation_id"),
                row.getString("subject"),
                Phase.valueOf(row.getString("phase")),
                Rows.time(row, "at"),
                row.getString("detail"));
    }

    private static OpenWork openWork(Row row) {
        return new OpenWork(
                row.getString("agent_uuid"),
                row.getString("agent"),
                AgentView.State.valueOf(row.getString("agent_state")),
                Rows.timeOrNull(row, "state_since"),
                row.getString("microservice_uuid"),
                row.getString("microservice"),
                OpenWork.Awaited.valueOf(row.getString("awaits")),
                Rows.jsonOrNull(row, "observed", ObservedMicroservice.class));
    }
}
