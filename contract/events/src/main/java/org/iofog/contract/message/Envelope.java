package org.iofog.contract.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message with its CloudEvents attributes.
 *
 * @param id identifies the message; the same id is the same message, however often it arrives
 * @param source who made it, such as {@code /controller} or {@code /agents/<uuid>}
 * @param correlationId one for all messages that follow from one command; the command's own id by default
 * @param causationId id of the message this one answers or follows from
 * @param actor the user on whose behalf, an e-mail address or a user name of the bus
 * @param deadline after which the work must not be done any more
 */
public record Envelope<T>(
        String id,
        String source,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String actor,
        @Nullable Instant deadline,
        T data) {

    public boolean isExpiredAt(Instant now) {
        return deadline != null && deadline.isBefore(now);
    }

    /** The same message with its body as the type it turned out to be. */
    public <U> Envelope<U> withData(U newData) {
        return new Envelope<>(id, source, time, correlationId, causationId, actor, deadline, newData);
    }
}
