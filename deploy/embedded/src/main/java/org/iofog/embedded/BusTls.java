package org.iofog.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the bus speaks TLS with.
 *
 * @param certificate PEM file of the chain, its own certificate first
 * @param key PEM file of the key
 */
public record BusTls(Path certificate, Path key) {

    /** What Artemis is told: a file that names the two. */
    Map<String, Object> transport(Path data) throws IOException {
        Path names = Files.createDirectories(data).resolve("certificate.properties");
        Files.writeString(
                names,
                "source.certificate=%s%nsource.key=%s%n".formatted(certificate.toAbsolutePath(), key.toAbsolutePath()));
        return Map.of("sslEnabled", true, "keyStoreType", "PEMCFG", "keyStorePath", names.toString());
    }
}
