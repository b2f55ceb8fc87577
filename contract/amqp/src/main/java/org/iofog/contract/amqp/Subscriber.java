package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;

/**
 * Takes messages. Called on a Vert.x context of its own per message, never to be blocked. The message is settled by
 * {@link Settlement} when the result is there.
 */
@FunctionalInterface
public interface Subscriber {

    /** May be called for several messages at once, as many as the source has credit. */
    Uni<Void> received(Incoming message);

    /** Called before an unreadable message is settled; it is logged and counted anyway. */
    default Uni<Void> unreadable(Unreadable message) {
        return Uni.createFrom().voidItem();
    }
}
