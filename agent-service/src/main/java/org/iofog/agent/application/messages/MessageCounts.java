package org.iofog.agent.application.messages;

import java.util.concurrent.atomic.LongAdder;

/** What became of one microservice's messages since the agent was started. */
final class MessageCounts {

    private final LongAdder delivered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    void countDelivered() {
        delivered.increment();
    }

    void countRefused() {
        refused.increment();
    }

    void countReceived() {
        received.increment();
    }

    void countRepeated() {
        repeated.increment();
    }

    /** Handed over to the mesh, once per receiver. */
    long delivered() {
        return delivered.sum();
    }

    /** Given up because the mesh never takes them. */
    long refused() {
        return refused.sum();
    }

    /** Taken by this agent's microservices. */
    long received() {
        return received.sum();
    }

    /** Arrived again, and not handed to the microservice a second time. */
    long repeated() {
        return repeated.sum();
    }
}
