package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.agent.application.router.RouterFile;
import org.iofog.agent.application.router.RouterView;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Qpid router as a process: the one the environment names as {@code SKROUTERD} or {@code QDROUTERD}, else a program that
 * listens where the file says and does nothing more.
 */
class QpidProgramIT {

    @TempDir
    Path directory;

    private final int port = new LoopbackPorts().choose();
    private final AtomicBoolean ended = new AtomicBoolean();
    private QpidProgram program;

    @BeforeEach
    void name() throws IOException {
        program = programOf(Optional.of(executable()));
    }

    @AfterEach
    void close() {
        program.stop();
    }

    private QpidProgram programOf(Optional<Path> executable) {
        return new QpidProgram(directory.resolve("qpid"), executable);
    }

    private Path executable() throws IOException {
        String real = Optional.ofNullable(System.getenv("SKROUTERD")).orElse(System.getenv("QDROUTERD"));
        return real == null ? listening() : Path.of(real);
    }

    private Path listening() throws IOException {
        Path script = directory.resolve("router");
        Files.writeString(script, """
                #!/bin/sh
                port=$(sed -n 's/.*"port":"\\([0-9]*\\)".*/\\1/p' "$2")
                /bin/busybox nc -ll -p "$port" -e cat &
                trap 'kill $!' TERM
                wait
                """);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private RouterFile file(String mode) {
        String text = """
                [["router", {"id": "agent-1", "mode": "%s"}],
                 ["listener", {"name": "normal", "host": "127.0.0.1", "port": "%d", "role": "normal"}]]
                """.formatted(mode, port);
        return new RouterFile(
                new Secret(text), new MessagingEndpoint("127.0.0.1", port, "agent-1", new Secret("sesame")));
    }

    private RouterView awaitRunning(RouterFile file) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(RouterFailure.class)
                .until(() -> program.converge(file), RouterView::applied);
    }

    @Test
    void itRunsByItsFileUntilItIsStopped() {
        // When
        program.start(file("edge"), () -> ended.set(true));

        // Then
        awaitRunning(file("edge"));
        assertThat(directory.resolve("qpid/configuration.json"))
                .hasContent(file("edge").text().value());
        assertThat(program.needsRestart(file("edge"))).isFalse();
        assertThat(program.needsRestart(file("interior"))).isTrue();
        program.stop();
        Awaitility.await().untilTrue(ended);
        assertThat(program.isRunning()).isFalse();
    }

    @Test
    void itIsFoundAgainByTheNextRunOfTheAgent() {
        // Given
        program.start(file("edge"), () -> ended.set(true));
        awaitRunning(file("edge"));

        // When
        QpidProgram next = programOf(Optional.empty());

        // Then
        assertThat(next.isRunning()).isTrue();
        next.remove();
        assertThat(program.isRunning()).isFalse();
        assertThat(directory.resolve("qpid")).doesNotExist();
    }

    @Test
    void aHostWithoutOneSaysWhatToDo() {
        assertThatThrownBy(() -> programOf(Optional.empty()).start(file("edge"), () -> ended.set(true)))
                .isInstanceOf(RouterFailure.class)
                .hasMessageContaining("IOFOG_QPID_ROUTER");
    }
}
