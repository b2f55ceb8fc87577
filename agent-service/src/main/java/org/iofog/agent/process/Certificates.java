package org.iofog.agent.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.agent.config.TlsConfig;
import org.iofog.contract.mesh.TlsFiles;

/** The certificates this host was given, if any. */
final class Certificates {

    private Certificates() {}

    /** @throws IllegalArgumentException where not all are given, or one cannot be read */
    static Optional<TlsFiles> of(TlsConfig given) {
        if (given.certificate().isEmpty()
                && given.key().isEmpty()
                && given.authority().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TlsFiles(
                file("IOFOG_TLS_CERTIFICATE", given.certificate()),
                file("IOFOG_TLS_KEY", given.key()),
                file("IOFOG_TLS_AUTHORITY", given.authority())));
    }

    private static String file(String setting, Optional<Path> given) {
        return given.map(Path::toAbsolutePath)
                .filter(Files::isReadable)
                .map(Path::toString)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s names no file that can be read: give certificate, key and authority, or none of them."
                                .formatted(setting)));
    }
}
