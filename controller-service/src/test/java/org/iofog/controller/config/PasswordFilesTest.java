package org.iofog.controller.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFilesTest {

    @Test
    void aPasswordFileStandsForThePassword(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "s3cret\n");

        SmallRyeConfig config = configFrom(Map.of("iofog.database.password-file", file.toString()));

        assertThat(config.getRawValue("iofog.database.password")).isEqualTo("s3cret");
    }

    private static SmallRyeConfig configFrom(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 300))
                .withSources(new PasswordFiles())
                .build();
    }
}
