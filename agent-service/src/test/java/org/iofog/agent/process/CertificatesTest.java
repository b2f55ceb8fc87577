package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.agent.config.TlsConfig;
import org.iofog.contract.mesh.TlsFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    @Test
    void aHostMayHaveNone() {
        assertThat(Certificates.of(new Given(Optional.empty(), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void allThreeFilesAreTold(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("any.pem"));

        assertThat(Certificates.of(new Given(Optional.of(file), Optional.of(file), Optional.of(file))))
                .contains(new TlsFiles(file.toString(), file.toString(), file.toString()));
    }

    @Test
    void aMissingFileIsNamedByItsSetting(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("any.pem"));
        Path missing = folder.resolve("missing.pem");

        assertThatThrownBy(() -> Certificates.of(new Given(Optional.of(file), Optional.of(missing), Optional.of(file))))
                .hasMessageContaining("IOFOG_TLS_KEY");
        assertThatThrownBy(() -> Certificates.of(new Given(Optional.of(file), Optional.of(file), Optional.empty())))
                .hasMessageContaining("IOFOG_TLS_AUTHORITY");
    }

    private record Given(Optional<Path> certificate, Optional<Path> key, Optional<Path> authority)
            implements TlsConfig {}
}
