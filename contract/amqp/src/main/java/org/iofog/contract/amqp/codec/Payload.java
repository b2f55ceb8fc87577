package org.iofog.contract.amqp.codec;

/**
 * A message that is nothing but bytes to the bus.
 *
 * @param id of the message, the same each time it is sent
 * @param mayBeRepeated true: it may have arrived before
 */
public record Payload(String id, byte[] body, boolean mayBeRepeated) {}
