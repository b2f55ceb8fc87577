package org.iofog.contract.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kept command or event: who, what, when.
 *
 * @param sequence position in the log; ask for what comes after it
 * @param type name on the wire
 * @param data the message's body without secrets
 */
public record LogEntryView(
        long sequence,
        Instant at,
        String type,
        String id,
        String correlationId,
        @Nullable String actor,
        String namespace,
        String subject,
        JsonNode data) {}
