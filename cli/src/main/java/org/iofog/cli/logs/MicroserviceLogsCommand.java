package org.iofog.cli.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.DurationConverter;
import org.iofog.cli.failure.CliFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the log of a microservice's container, wherever it runs. */
@Command(name = "microservice", description = "Show the log of a microservice.")
final class MicroserviceLogsCommand extends CliCommand {

    private static final int PIECE = 8192;

    @Mixin
    private LogOptions options;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Only what was logged in this time, such as 5m.")
    private @Nullable Duration since;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the microservice.")
    private String name;

    @Override
    protected void execute() {
        Instant from = since == null ? null : Instant.now().minus(since);
        try (InputStream log = controller().logs(namespace(), name, options.tail(), options.follow(), from)) {
            copy(log);
        } catch (IOException e) {
            throw CliFailure.unreachable("The log of " + name + " broke off: " + e.getMessage() + ".", e);
        }
    }

    private void copy(InputStream log) throws IOException {
        Reader text = new InputStreamReader(log, StandardCharsets.UTF_8);
        char[] piece = new char[PIECE];
        for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
            out().write(piece, 0, read);
            out().flush();
        }
    }
}
