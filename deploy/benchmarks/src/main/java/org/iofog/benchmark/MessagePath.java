package org.iofog.benchmark;

/** A way for messages from a publisher to a receiver, which are processes of their own. */
record MessagePath(String name, PathEndProcess publisher, PathEndProcess receiver) implements AutoCloseable {

    /**
     * @return nanoseconds from the sending of the first until the arrival of the last
     * @throws IllegalStateException if that cannot be true
     */
    long pass(int messages, int bytes) {
        receiver.tell("await " + messages);
        publisher.tell("send %d %d".formatted(messages, bytes));
        long begun = publisher.answer();
        long nanos = receiver.answer() - begun;
        if (nanos <= 0) {
            throw new IllegalStateException(
                    "%s: %d messages arrived %d ns before the first was sent, so nothing was measured."
                            .formatted(name, messages, -nanos));
        }
        return nanos;
    }

    @Override
    public void close() {
        publisher.close();
        receiver.close();
    }
}
