package org.iofog.controller.persistence.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.iofog.controller.persistence.journal.Journal;
import org.iofog.controller.persistence.journal.OutboxKind;
import org.iofog.controller.persistence.sql.Rows;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbox} as the relay reads it; {@link Journal} writes it. */
record StoredMessage(
        long id,
        OutboxKind kind,
        String aggregate,
        String messageId,
        String correlationId,
        @Nullable String causationId,
        @Nullable String actor,
        @Nullable Instant deadline,
        @Nullable String address,
        @Nullable String type,
        @Nullable String payload,
        Instant created) {

    static final String COLUMNS = """
            id, kind, aggregate, message_id, correlation_id, causation_id, actor, deadline, address, type,
                cast(payload as text) as payload, created""";

    static StoredMessage of(Row row) {
        return new StoredMessage(
                row.getLong("id"),
                OutboxKind.valueOf(row.getString("kind")),
                row.getString("aggregate"),
                row.getString("message_id"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("actor"),
                Rows.timeOrNull(row, "deadline"),
                row.getString("address"),
                row.getString("type"),
                row.getString("payload"),
                Rows.time(row, "created"));
    }

    /** Whether it is a step on the way to an agent, which a trace shows. */
    boolean isForAgent() {
        return kind == OutboxKind.DESIRED_STATE || kind == OutboxKind.TASK;
    }
}
