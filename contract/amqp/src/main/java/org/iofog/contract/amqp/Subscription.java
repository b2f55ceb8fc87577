package org.iofog.contract.amqp;

/** A source being listened to; it comes back by itself after every broken connection. */
public interface Subscription extends AutoCloseable {

    /** Whether messages can arrive now. */
    boolean isAttached();

    /** Takes no more messages; what the subscriber has in hand goes back to the queue. */
    @Override
    void close();
}
