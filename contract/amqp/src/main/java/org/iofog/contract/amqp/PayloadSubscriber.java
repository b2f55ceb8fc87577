package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import org.iofog.contract.amqp.codec.Payload;

/** Takes payloads. Called on a Vert.x context of its own per message, never to be blocked. */
@FunctionalInterface
public interface PayloadSubscriber {

    /**
     * May be called for as many messages at once as the source has credit. A result settles the message for good;
     * {@link NotTaken} gives it back.
     */
    Uni<Void> received(Payload payload);
}
