package org.iofog.agent.config;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Certificates for links between routers: PEM files, all three or none. */
@ConfigMapping(prefix = "iofog.tls")
public interface TlsConfig {

    /** The chain, its own certificate first; it names this host as others reach it. */
    Optional<Path> certificate();

    Optional<Path> key();

    /** The certificates of whom this host trusts. */
    Optional<Path> authority();
}
