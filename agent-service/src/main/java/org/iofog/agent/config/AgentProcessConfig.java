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
}
