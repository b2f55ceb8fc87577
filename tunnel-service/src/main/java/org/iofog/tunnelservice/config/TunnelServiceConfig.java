package org.iofog.tunnelservice.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The tunnel service's settings. Each is set by an environment variable of the same name in capitals, such as {@code
 * IOFOG_BUS_URL}; a secret may be given directly or as a file that holds it.
 */
@ConfigMapping(prefix = "iofog")
public interface TunnelServiceConfig {

    Bus bus();

    Tunnel tunnel();

    Http http();

    /** The AMQP broker that carries events and what comes in through public ports. */
    interface Bus {

        /** {@code amqp://host:port}, or {@code amqps://host:port} for TLS. */
        String url();

        @WithDefault("tunnel")
        String user();

        Optional<String> password();

        /** File that holds the password. */
        Optional<Path> passwordFile();

        /** PEM file of the authorities to trust with TLS; those of the Java runtime unless given. */
        Optional<Path> authority();
    }

    /** How public ports behave. */
    interface Tunnel {

        /** The address of this machine to open public ports at; all of them unless given. */
        @WithDefault("0.0.0.0")
        String address();

        /** How long a connection waits for its microservice; an ISO 8601 duration. */
        @WithDefault("PT30S")
        Duration patience();

        /** After how long without a byte a connection is ended; an ISO 8601 duration. */
        @WithDefault("PT1H")
        Duration idle();

        /** PEM file with the certificate chain: with it and the key, all public ports speak TLS. */
        Optional<Path> certificate();

        /** PEM file with the key of the certificate. */
        Optional<Path> key();

        /** How often the controller is asked for the ports even though nothing happened; an ISO 8601 duration. */
        @WithDefault("PT30S")
        Duration interval();
    }

    /** Where health is told. */
    interface Http {

        /** The address of this machine to listen on; all of them unless given. */
        @WithDefault("0.0.0.0")
        String host();

        @WithDefault("51123")
        int port();
    }
}
