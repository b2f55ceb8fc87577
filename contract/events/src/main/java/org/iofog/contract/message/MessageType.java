package org.iofog.contract.message;

/**
 * A name on the wire and the record it stands for.
 *
 * @param name the CloudEvents {@code type}; for commands and events also the address
 */
public record MessageType<T>(String name, Class<T> body) {}
