package org.iofog.contract.amqp;

import org.iofog.contract.amqp.codec.MalformedMessage;
import org.iofog.contract.message.UnknownMessageType;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be decoded, with what is known of it for an answer.
 *
 * @param id the attribute, or else the AMQP message id, or else the AMQP correlation id
 * @param problem a {@link MalformedMessage} or an {@link UnknownMessageType}; its text is one sentence
 */
public record Unreadable(
        String address,
        @Nullable String id,
        @Nullable String correlationId,
        @Nullable String replyTo,
        @Nullable Object answerId,
        RuntimeException problem)
        implements Answerable {

    public boolean isOfUnknownType() {
        return problem instanceof UnknownMessageType;
    }
}
