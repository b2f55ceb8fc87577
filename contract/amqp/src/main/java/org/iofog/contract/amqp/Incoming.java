package org.iofog.contract.amqp;

import org.iofog.contract.message.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A received message.
 *
 * @param stampedSender the user who sent it, to be trusted on {@link org.iofog.contract.address.Addresses#STATUS} alone:
 *     there the bus writes it, elsewhere anybody could
 */
public record Incoming(
        Envelope<?> envelope,
        @Nullable String replyTo,
        @Nullable Object answerId,
        @Nullable String stampedSender) implements Answerable {}
