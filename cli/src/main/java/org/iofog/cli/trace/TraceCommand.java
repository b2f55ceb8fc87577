package org.iofog.cli.trace;

import java.time.Duration;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the way of one command through all hops. */
@Command(
        name = "trace",
        description = "Show the way of a command: its phases with their times, where it waits or failed, and why.",
        subcommands = TraceMicroserviceCommand.class)
public final class TraceCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Spec
    private CommandSpec command;

    /** Not required, as picocli would ask for it before a subcommand too. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "What 'Accepted' and 'get events' show.")
    private @Nullable String id;

    @Override
    protected void execute() {
        if (id == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Name the ID of a command, or a microservice with 'trace microservice NAME'.");
        }
        new TraceReport(controller().trace(id, Duration.ZERO)).print(out(), output.format());
    }
}
