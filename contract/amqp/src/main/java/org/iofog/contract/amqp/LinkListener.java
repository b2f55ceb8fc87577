package org.iofog.contract.amqp;

/** Hears what becomes of a subscription's link; called on the context of the connection. */
public interface LinkListener {

    LinkListener NONE = address -> {};

    /** @param address of the source, the broker's choice where none was asked for */
    void up(String address);

    default void down() {}

    /** The broker does not let it be, or no longer; it is tried again every second. */
    default void refused(String reason) {}
}
