package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/**
 * An AMQP broker to use instead of the embedded one.
 *
 * @param url such as {@code amqp://host:5672}, or {@code amqps://host:5671} for TLS
 * @param authority PEM file of the certificates it is trusted by with TLS; those of the Java runtime unless given
 */
public record BusSpec(
        String url, String user, Secret password, @Nullable String authority) {

    public BusSpec withPassword(Secret newPassword) {
        return new BusSpec(url, user, newPassword, authority);
    }

    public BusSpec withAuthority(String file) {
        return new BusSpec(url, user, password, file);
    }
}
