package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {

    @TempDir
    Path directory;

    private ProgramLog logOf(String text) throws IOException {
        ProgramLog log = new ProgramLog(directory.resolve("router.log"));
        Files.writeString(log.begin(), text);
        return log;
    }

    @Test
    void theLastComplaintIsTheLastWord() throws IOException {
        // Given
        ProgramLog log = logOf("""
                2026-01-01T00:00:00.000 INFO org.iofog.embedded.EmbeddedRouter starting
                2026-01-01T00:00:01.000 SEVERE org.iofog.embedded.EmbeddedRouter cannot listen on iofog-normal
                java.lang.IllegalStateException: cannot listen on iofog-normal
                \tat org.iofog.embedded.EmbeddedRouter.check(EmbeddedRouter.java:1)
                """);

        // Then
        assertThat(log.lastWords()).isEqualTo("cannot listen on iofog-normal");
    }

    @Test
    void withoutAComplaintItIsTheLastLine() throws IOException {
        assertThat(logOf("Error: Unable to access jarfile x.jar\n").lastWords())
                .isEqualTo("Error: Unable to access jarfile x.jar");
    }

    @Test
    void aNewRunBeginsANewLogAndKeepsTheOneBefore() throws IOException {
        // Given
        ProgramLog log = logOf("first\n");

        // When
        logOf("");

        // Then
        assertThat(log.lastWords()).isNull();
        assertThat(directory.resolve("router.log.1")).hasContent("first");
    }
}
