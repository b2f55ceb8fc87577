package org.iofog.contract.amqp;

/** Hears when a subscription's link comes up and when it is lost; called on the context of the connection. */
interface LinkListener {

    LinkListener NONE = address -> {};

    /** @param address of the source, the broker's choice where none was asked for */
    void up(String address);

    default void down() {}
}
