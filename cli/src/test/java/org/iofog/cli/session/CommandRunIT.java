package org.iofog.cli.session;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.http.FakeController;
import org.iofog.cli.output.Progress;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.junit.jupiter.api.Test;

class CommandRunIT {

    private static final String RUNNING = """
            {"correlationId": "c-1", "commandType": "iofog.commands.microservice.move", "namespace": "default",
             "subject": "msvc-1", "received": "2026-01-01T00:00:00Z", "outcome": "RUNNING", "stamps": []}""";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void work_that_goes_nowhere_is_not_waited_for_and_told_where_to_look() {
        try (FakeController controller = new FakeController()) {
            controller.answer(200, RUNNING);
            Patience patience = new Patience(false, () -> now);
            now = now.plus(Patience.WITHOUT_DEADLINE).plusSeconds(1);

            assertThatExceptionOfType(CliFailure.class)
                    .isThrownBy(() -> run(controller, patience).await())
                    .withMessageContaining("no progress for 10 minutes")
                    .withMessageContaining("iofogctl trace c-1")
                    .matches(failure -> failure.exitCode() == ExitCode.FAILED);
        }
    }

    private static CommandRun run(FakeController controller, Patience patience) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        ControllerClient client = new ControllerClient(controller.endpoint(), AccessToken.NONE, line -> {});
        CommandAccepted accepted = new CommandAccepted("c-1", "c-1", null, List.of());
        return new CommandRun(client, accepted, new Progress(nowhere, nowhere), patience);
    }
}
