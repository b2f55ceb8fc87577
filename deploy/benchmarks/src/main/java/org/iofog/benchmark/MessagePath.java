package org.iofog.benchmark;

/** A way for messages from a publisher to a receiver, which are processes of their own. */
record MessagePath(String name, PathEndProcess publisher, PathEndProcess receiver) implements AutoCloseable {

    /** @return nanoseconds from the sending of the first until the arrival of the last */
    long pass(int messages, int bytes) {
        receiver.tell("await " + messages);
        publisher.tell("send %d %d".formatted(messages, bytes));
        long begun = publisher.answer();
        return receiver.answer() - begun;
    }

    @Override
    public void close() {
        publisher.close();
        receiver.close();
    }
}
