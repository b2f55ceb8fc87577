package org.iofog.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.installation.Installation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProcessIT {

    @TempDir
    Path folder;

    private LocalProcess process;

    @BeforeEach
    void create() {
        process = new LocalProcess(folder, "sleeper");
    }

    @AfterEach
    void stop() {
        process.stop();
    }

    @Test
    void runs_in_the_background_until_it_is_stopped() {
        process.start(List.of("sh", "-c", "echo $GREETING; exec sleep 600"), Map.of("GREETING", "hello"));

        assertThat(new LocalProcess(folder, "sleeper").isRunning()).isTrue();
        await().untilAsserted(() -> assertThat(process.log()).hasContent("hello"));

        process.stop();
        assertThat(process.isRunning()).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void a_pid_file_of_another_process_that_got_the_same_pid_is_stale() throws IOException {
        long mine = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("sleeper.pid"), mine + " 2001-01-01T00:00:00Z\n");

        assertThat(process.isRunning()).isFalse();
    }

    @Test
    void one_that_ended_by_itself_is_told_with_the_end_of_its_log() {
        process.start(List.of("sh", "-c", "echo the disk is full; exit 3"), Map.of());

        await().untilAsserted(() -> assertThat(process.isRunning()).isFalse());
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(process::requireRunning)
                .withMessageContaining("sleeper ended by itself")
                .withMessageContaining("the disk is full");
    }

    @Test
    void a_program_that_is_not_there_is_one_sentence() {
        LocalProcess nothing = new LocalProcess(folder, "nothing");

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> Installation.at(folder).command("controller"))
                .withMessageContaining("IOFOG_HOME");
        assertThat(nothing.isRunning()).isFalse();
    }
}
