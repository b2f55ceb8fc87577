package org.iofog.agent.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The programs of this host that can be its agent's router. */
@ConfigMapping(prefix = "iofog")
public interface RouterProgramsConfig {

    /** The embedded Artemis, run with the Java of the agent, of JAVA_HOME or of the path. */
    @WithDefault("/usr/lib/iofog/embedded/iofog-embedded.jar")
    Path routerJar();

    /** The executable of Qpid Dispatch or skupper-router. */
    Optional<Path> qpidRouter();
}
