package org.iofog.contract.spec;

/** An AMQP broker to use instead of the embedded one; {@code url} is such as {@code amqp://host:5672}. */
public record BusSpec(String url, String user, Secret password) {}
