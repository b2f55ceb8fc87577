package org.iofog.cli.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.iofog.cli.output.Progress;
import org.iofog.cli.ssh.ConsoleQuestions;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessWatchTest {

    @TempDir
    Path home;

    @Test
    void noControllerIsAskedWhereNothingIsAwaited() {
        // Given
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Progress progress = new Progress(nowhere, nowhere);
        SetTarget target = new SetTarget(
                new StateFolder(home),
                "default",
                null,
                false,
                progress,
                () -> {
                    throw new AssertionError("a session was opened");
                },
                SshLogin.ofUser(false, new ConsoleQuestions()));

        // When, Then
        assertThatCode(() -> new ReadinessWatch(target, new SetReport(List.of())).await(List.of()))
                .doesNotThrowAnyException();
    }
}
