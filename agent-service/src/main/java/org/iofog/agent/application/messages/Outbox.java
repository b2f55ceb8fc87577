package org.iofog.agent.application.messages;

import java.util.List;

/**
 * What one receiver has not got yet of one publisher. For one reading thread; {@link #acknowledge} may come from any.
 */
public interface Outbox extends AutoCloseable {

    /**
     * The next messages after those read before, waiting for one if need be.
     *
     * @param most at least 1
     * @return empty when the outbox was closed, or woken while nothing was there
     */
    List<ArchivedMessage> read(int most) throws InterruptedException;

    /** The receiver's side has it for good. Messages may be acknowledged in any order. */
    void acknowledge(long sequence);

    /** Ends the reading that waits, or the next one. */
    void wake();

    /** Reads again whatever is not acknowledged. */
    void rewind();

    /** Whether nothing waits that could be read or acknowledged. */
    boolean isDrained();

    @Override
    void close();

    /**
     * @param sequence grows by one with each message of a publisher
     * @param mayHaveBeenSent true: it may have reached the receiver before
     * @param encoded in the binary format
     */
    record ArchivedMessage(long sequence, boolean mayHaveBeenSent, byte[] encoded) {}
}
