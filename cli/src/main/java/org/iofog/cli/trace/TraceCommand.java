package org.iofog.cli.trace;

import java.time.Duration;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the way of one command through all hops. */
@Command(
        name = "trace",
        description = "Show the way of a command: its phases with their times, where it waits or failed, and why.",
        subcommands = TraceMicroserviceCommand.class)
public final class TraceCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Parameters(index = "0", paramLabel = "ID", description = "What 'Accepted' and 'get events' show.")
    private String id;

    @Override
    protected void execute() {
        new TraceReport(controller().trace(id, Duration.ZERO)).print(out(), output.format());
    }
}
