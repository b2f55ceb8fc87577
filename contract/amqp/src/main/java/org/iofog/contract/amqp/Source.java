package org.iofog.contract.amqp;

import org.jspecify.annotations.Nullable;

/**
 * What to subscribe to.
 *
 * @param address absent for an address the broker makes up, for replies
 * @param capability {@code queue}, {@code topic}, or absent where the queue exists already
 * @param credit how many messages may be under way to the handler or in its hands, at least 1
 * @param selector only messages for which this holds, in the broker's SQL-like syntax
 */
public record Source(
        @Nullable String address,
        @Nullable String capability,
        int credit,
        @Nullable String selector) {

    /** An existing queue of an address of the same name. */
    public static Source queue(String address) {
        return new Source(address, "queue", 1, null);
    }

    /** An existing durable queue on a topic; all who subscribe to it share its messages. */
    public static Source sharedQueue(String topic, String queue) {
        return new Source(topic + "::" + queue, null, 1, null);
    }

    /** All messages of a topic, or of many with a wildcard, from now on and while connected. */
    public static Source topic(String address) {
        return new Source(address, "topic", 1, null);
    }

    /** An address of one's own, another one after each reconnect. */
    public static Source replies() {
        return new Source(null, null, 1, null);
    }

    public Source withCredit(int newCredit) {
        return new Source(address, capability, newCredit, selector);
    }

    public Source withSelector(String newSelector) {
        return new Source(address, capability, credit, newSelector);
    }

    @Override
    public String toString() {
        return address == null ? "replies" : address;
    }
}
