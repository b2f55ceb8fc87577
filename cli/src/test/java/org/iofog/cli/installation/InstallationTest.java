package org.iofog.cli.installation;

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
        Path jar = create("embedded/iofog-embedded.jar");

        assertThat(Installation.at(home).command("embedded")).first().asString().endsWith("/bin/java");
        assertThat(Installation.at(home).command("embedded")).endsWith("-jar", jar.toString());
    }

    @Test
    void a_jar_starts_from_its_cache_where_there_is_one() throws IOException {
        create("agent/quarkus-run.jar");
        assertThat(Installation.at(home).command("agent")).noneMatch(word -> word.contains("AOTCache"));

        Path cache = create("agent/agent.aot");

        assertThat(Installation.at(home).command("agent")).contains("-XX:AOTCache=" + cache);
    }

    private Path create(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
