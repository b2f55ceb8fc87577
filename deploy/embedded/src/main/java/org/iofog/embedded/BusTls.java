package org.iofog.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.iofog.contract.mesh.ArtemisTls;

/**
 * What the bus speaks TLS with.
 *
 * @param certificate PEM file of the chain, its own certificate first
 * @param key PEM file of the key
 */
public record BusTls(Path certificate, Path key) {

    /** What Artemis is told: a file that names the two. */
    Map<String, Object> transport(Path data) throws IOException {
        Path names = Files.createDirectories(data).resolve(ArtemisTls.CERTIFICATE_FILE);
        Files.writeString(
                names,
                ArtemisTls.certificateFile(
                        certificate.toAbsolutePath().toString(),
                        key.toAbsolutePath().toString()));
        return Map.of("sslEnabled", true, "keyStoreType", ArtemisTls.KEY_STORE_TYPE, "keyStorePath", names.toString());
    }
}
