package org.iofog.controller.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The controller's settings. Each is set by an environment variable of the same name in capitals, such as {@code
 * IOFOG_BUS_URL}; a password may be given directly or as a file that holds it.
 */
@ConfigMapping(prefix = "iofog")
public interface ControllerConfig {

    Bus bus();

    Database database();

    Http http();

    /** Host of the links of public ports beside the control plane; where the controller itself was reached unless given. */
    Optional<String> publicHost();

    /**
     * Whether clients speak TLS with something before the tunnel service, such as a load balancer, so that links say https
     * and tls; that the tunnel service itself does, it tells.
     */
    @WithDefault("false")
    boolean publicTls();

    User user();

    Lifetime lifetime();

    Retention retention();

    /** The AMQP broker that carries commands, events and desired state. */
    interface Bus {

        /** {@code amqp://host:port}, or {@code amqps://host:port} for TLS. */
        String url();

        @WithDefault("controller")
        String user();

        Optional<String> password();

        /** File that holds the password. */
        Optional<Path> passwordFile();

        /** PEM file of the authorities to trust with TLS; those of the Java runtime unless given. */
        Optional<Path> authority();

        /** What agents are told when they are provisioned; {@code url} unless given. */
        Optional<String> advertisedUrl();

        /** Where agents reach the bus. */
        default String urlForAgents() {
            return advertisedUrl().orElse(url());
        }
    }

    /** The PostgreSQL server that keeps the state. */
    interface Database {

        /** {@code postgresql://host:port/database}. */
        String url();

        String user();

        Optional<String> password();

        /** File that holds the password. */
        Optional<Path> passwordFile();
    }

    /** The HTTP gateway. */
    interface Http {

        /** The address of this machine to listen on; all of them unless given. */
        @WithDefault("0.0.0.0")
        String host();

        @WithDefault("51121")
        int port();
    }

    /** The first user, created at start where no such user exists. */
    interface User {

        Optional<String> email();

        /** File that holds the first user's password. */
        Optional<Path> passwordFile();
    }

    /** How long credentials are good for; ISO 8601 durations. */
    interface Lifetime {

        /** A login that has not been used for this long has expired. */
        @WithDefault("PT1H")
        Duration token();

        /** A provisioning key that has not been used for this long is worthless. */
        @WithDefault("PT20M")
        Duration provisioningKey();
    }

    /** How long the past is kept. */
    interface Retention {

        /** Commands and events older than this are removed; an ISO 8601 duration. */
        @WithDefault("P30D")
        Duration events();
    }
}
