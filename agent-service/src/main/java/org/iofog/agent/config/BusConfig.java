package org.iofog.agent.config;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How to trust the bus; where it is, an agent is told when it is provisioned. */
@ConfigMapping(prefix = "iofog.bus")
public interface BusConfig {

    /** PEM file of the authorities to trust with TLS; unless given, those the controller named, else those of the Java runtime. */
    Optional<Path> authority();
}
