package org.iofog.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The router service's settings. Each is set by an environment variable of the same name in capitals, such as {@code
 * IOFOG_BUS_URL}; a secret may be given directly or as a file that holds it.
 */
@ConfigMapping(prefix = "iofog")
public interface RouterServiceConfig {

    Bus bus();

    Mesh mesh();

    Http http();

    /** The AMQP broker that carries events and configurations; it is the default router too. */
    interface Bus {

        /** {@code amqp://host:port}, or {@code amqps://host:port} for TLS. */
        String url();

        @WithDefault("router")
        String user();

        Optional<String> password();

        /** File that holds the password. */
        Optional<Path> passwordFile();

        /** PEM file of the authorities to trust with TLS; those of the Java runtime unless given. */
        Optional<Path> authority();
    }

    /** What the mesh is made by. */
    interface Mesh {

        /** All passwords between routers are derived from it: the same for all copies, and for ever. */
        Optional<String> secret();

        /** File that holds the secret. */
        Optional<Path> secretFile();

        /** How often every namespace is looked at even though nothing happened; an ISO 8601 duration. */
        @WithDefault("PT30S")
        Duration interval();
    }

    /** Where health is told. */
    interface Http {

        /** The address of this machine to listen on; all of them unless given. */
        @WithDefault("0.0.0.0")
        String host();

        @WithDefault("51122")
        int port();
    }
}
