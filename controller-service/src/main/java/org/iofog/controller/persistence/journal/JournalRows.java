package org.iofog.controller.persistence.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.iofog.controller.domain.model.Placement;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL reads them from JSON: names of components are names of columns. */
@RegisterForReflection(
        targets = {
            JournalRows.CommandRow.class,
            JournalRows.WorkRow.class,
            JournalRows.StampRow.class,
            JournalRows.TaskRow.class,
            JournalRows.EventRow.class,
            JournalRows.OutboxRow.class,
            Placement.Incoming.class
        })
final class JournalRows {

    private JournalRows() {}

    /** A row of {@code commands}. */
    record CommandRow(
            String id,
            String correlation_id,
            String type,
            String namespace,
            String subject,
            @Nullable String actor,
            Instant received,
            @Nullable Instant deadline,
            String outcome,
            @Nullable Instant ended,
            @Nullable String problem,
            String reply_type,
            JsonNode reply,
            JsonNode data) {}

    /** A row of {@code pending_work}. */
    record WorkRow(
            String command_id,
            String agent_uuid,
            String subject,
            @Nullable String microservice_uuid,
            String awaits,
            long generation,
            long applied_generation,
            @Nullable Instant deadline) {}

    /** A row of {@code phase_stamps}. */
    record StampRow(
            String correlation_id,
            String subject,
            String phase,
            Instant at,
            @Nullable String detail) {}

    /** A row of {@code tasks}. */
    record TaskRow(String id, String agent_uuid, String type, String state, Instant created) {}

    /** A row of {@code event_log}, but for the sequence. */
    record EventRow(
            Instant at,
            String type,
            String id,
            String correlation_id,
            @Nullable String actor,
            String namespace,
            String subject,
            JsonNode data) {}

    /** A row of {@code outbox}, but for id and shard. */
    record OutboxRow(
            String kind,
            String aggregate,
            String message_id,
            String correlation_id,
            @Nullable String causation_id,
            @Nullable String actor,
            @Nullable Instant deadline,
            @Nullable String address,
            @Nullable String type,
            @Nullable JsonNode payload,
            Instant created) {}
}
