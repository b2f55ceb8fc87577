package org.iofog.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    Path home;

    @Test
    void a_native_binary_is_preferred() throws IOException {
        create("agent/quarkus-run.jar");
        assertThat(create("agent/agent").toFile().setExecutable(true)).isTrue();

        assertThat(Installation.at(home).command("agent"))
                .containsExactly(home.resolve("agent/agent").toString());
    }

    @Test
    void else_its_jar_runs_on_a_fitting_java() throws IOException {
        Path jar = create("embedded/embedded.jar");

        assertThat(Installation.at(home).command("embedded")).first().asString().endsWith("/bin/java");
        assertThat(Installation.at(home).command("embedded")).endsWith("-jar", jar.toString());
    }

    private Path create(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
