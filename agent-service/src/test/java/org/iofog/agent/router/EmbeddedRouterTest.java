package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iofog.agent.application.router.RouterFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRouterTest {

    @TempDir
    Path folder;

    private EmbeddedRouter router;

    @BeforeEach
    void name() {
        router = new EmbeddedRouter(folder.resolve("iofog-embedded.jar"));
    }

    private List<String> command() {
        return router.command(Path.of("router.properties"), Path.of("data"));
    }

    @Test
    void itRunsTheJarByTheFile() throws IOException {
        // Given
        Files.createFile(router.jar());

        // Then
        assertThat(command())
                .endsWith("-jar", router.jar().toString(), "router", "--config", "router.properties", "--data", "data")
                .noneMatch(word -> word.contains("AOTCache"));
    }

    @Test
    void aCacheBesideTheJarIsUsed() throws IOException {
        // Given
        Files.createFile(router.jar());
        Path cache = Files.createFile(folder.resolve("embedded.aot"));

        // Then
        assertThat(command()).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void aMissingJarIsToldWithWhatToDo() {
        assertThatThrownBy(this::command)
                .isInstanceOf(RouterFailure.class)
                .hasMessageContaining(router.jar().toString())
                .hasMessageContaining("IOFOG_ROUTER_JAR");
    }
}
