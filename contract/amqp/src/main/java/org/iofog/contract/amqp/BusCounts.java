package org.iofog.contract.amqp;

import java.util.concurrent.atomic.LongAdder;

/** What one connection has met since it was opened. */
public final class BusCounts {

    private final LongAdder received = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final LongAdder unknown = new LongAdder();

    void countReceived() {
        received.increment();
    }

    void countUnreadable(Unreadable message) {
        (message.isOfUnknownType() ? unknown : malformed).increment();
    }

    /** Messages that could be read. */
    public long received() {
        return received.sum();
    }

    /** Messages that went to the dead letters because they could not be read. */
    public long malformed() {
        return malformed.sum();
    }

    /** Messages that were passed over because their type is not known here. */
    public long unknown() {
        return unknown.sum();
    }
}
