package org.iofog.contract.spec;

/** A line of the container's hosts file: {@code name} resolves to the literal address {@code address}. */
public record ExtraHost(String name, String address) {}
