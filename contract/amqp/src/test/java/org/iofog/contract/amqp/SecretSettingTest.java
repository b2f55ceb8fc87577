package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSettingTest {

    private static final String NAME = "IOFOG_BUS_PASSWORD";

    @Test
    void aFileStandsForTheSecretUnlessThatIsGiven(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");

        assertThat(SecretSetting.of(NAME, Optional.empty(), Optional.of(file))).isEqualTo(new Secret("s3cret"));
        assertThat(SecretSetting.of(NAME, Optional.of("given"), Optional.of(file)))
                .isEqualTo(new Secret("given"));
    }

    @Test
    void aSecretThatIsMissingIsToldByItsName() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SecretSetting.of(NAME, Optional.empty(), Optional.empty()))
                .withMessageContainingAll(NAME, NAME + "_FILE");
    }
}
