package org.iofog.agent.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an agent process is told by its environment; everything else comes from its controller. */
@ConfigMapping(prefix = "iofog.agent")
public interface AgentProcessConfig {

    /** Where the agent keeps its identity and journal. */
    @WithDefault("/var/lib/iofog-agent")
    Path home();

    /** The container engine, such as {@code unix:///var/run/docker.sock} or {@code tcp://host:2375}. */
    @WithDefault("${docker.host:unix:///var/run/docker.sock}")
    String dockerUrl();

    /** How the agent tells its version. */
    @WithName("version")
    @WithDefault("${quarkus.application.version}")
    String version();

    /** How long messages of microservices are kept for receivers that are away, and for queries. */
    @WithDefault("P7D")
    Duration messageRetention();

    /** The controller to ask for an identity when the command line does not name one. */
    Optional<String> controller();

    Tunnel tunnel();

    /** Public ports: those this agent opens, and those that lead to its containers. */
    interface Tunnel {

        /** The address of this host to open public ports at; all of them unless given. */
        @WithDefault("0.0.0.0")
        String address();

        /** How long a connection waits for its microservice; an ISO 8601 duration. */
        @WithDefault("PT30S")
        Duration patience();

        /** After how long without a byte a connection is ended; an ISO 8601 duration. */
        @WithDefault("PT1H")
        Duration idle();

        /** PEM file with the certificate chain: with it and the key, all public ports opened here speak TLS. */
        Optional<Path> certificate();

        /** PEM file with the key of the certificate. */
        Optional<Path> key();
    }
}
