package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class HostProcessIT {

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void theEndOfAProgramThatEndsAtOnceIsTold() {
        // Given
        Path file = directory.resolve("router.json");
        HostProcess process = new HostProcess(file, new ProgramLog(directory.resolve("router.log")));
        CompletableFuture<Boolean> ended = new CompletableFuture<>();

        // When
        process.start(List.of("/bin/true", file.toString()), () -> ended.complete(process.isRunning()));

        // Then
        Awaitility.await().until(ended::isDone);
        assertThat(ended).isCompletedWithValue(false);
    }
}
