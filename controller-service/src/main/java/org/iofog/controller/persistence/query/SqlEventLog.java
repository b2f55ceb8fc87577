package org.iofog.controller.persistence.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.iofog.contract.view.LogEntryView;
import org.iofog.controller.application.query.EventLog;
import org.iofog.controller.persistence.journal.EventLogHorizon;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Followers read pages as they can take them, so a slow one holds one page and nothing more. */
@ApplicationScoped
class SqlEventLog implements EventLog {

    private static final int PAGE = 200;
    private static final String SELECT = """
            select sequence, at, type, id, correlation_id, actor, namespace, subject, data::text
            from event_log
            where ($1::text is null or namespace = $1) and ($2::text is null or subject = $2)
                and ($3::text is null or correlation_id = $3)
            """;
    private static final String AFTER = SELECT + "and sequence > $4 and sequence <= $5 order by sequence limit $6";
    private static final String NEWEST =
            "select * from (" + SELECT + "order by sequence desc limit $4) as newest order by sequence";

    private final Database database;
    private final EventLogHorizon horizon;

    SqlEventLog(Database database, EventLogHorizon horizon) {
        this.database = database;
        this.horizon = horizon;
    }

    @Override
    public Uni<List<LogEntryView>> read(Filter filter, @Nullable Long after, int limit) {
        return after == null
                ? query(NEWEST, values(filter).addInteger(limit))
                : between(filter, after, Long.MAX_VALUE, limit);
    }

    @Override
    public Multi<LogEntryView> follow(Filter filter, long after) {
        AtomicLong position = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> nextPage(filter, position))
                .indefinitely()
                .onItem()
                .transformToIterable(page -> page);
    }

    @Override
    public long newest() {
        return horizon.position();
    }

    private Uni<List<LogEntryView>> nextPage(Filter filter, AtomicLong position) {
        return horizon.beyond(position.get()).flatMap(ready -> {
            long end = horizon.position();
            return between(filter, position.get(), end, PAGE)
                    .invoke(page -> position.set(
                            page.size() < PAGE ? end : page.getLast().sequence()));
        });
    }

    private Uni<List<LogEntryView>> between(Filter filter, long after, long last, int limit) {
        return query(AFTER, values(filter).addLong(after).addLong(last).addInteger(limit));
    }

    private Uni<List<LogEntryView>> query(String sql, Tuple values) {
        return database.list(sql, values, SqlEventLog::entry);
    }

    private static Tuple values(Filter filter) {
        return Tuple.tuple()
                .addString(filter.namespace())
                .addString(filter.subject())
                .addString(filter.correlationId());
    }

    private static LogEntryView entry(Row row) {
        return new LogEntryView(
                row.getLong("sequence"),
                Rows.time(row, "at"),
                row.getString("type"),
                row.getString("id"),
                row.getString("correlation_id"),
                row.getString("actor"),
                row.getString("namespace"),
                row.getString("subject"),
                Rows.json(row, "data", JsonNode.class));
    }
}
