package org.iofog.cli;

import org.iofog.cli.command.FailureReport;
import org.iofog.cli.command.GlobalOptions;
import org.iofog.cli.convert.ConvertCommand;
import org.iofog.cli.state.StateFolder;
import org.iofog.cli.version.VersionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root of all commands. */
@Command(
        name = "iofogctl",
        description = "Runs edge compute networks.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConvertCommand.class, VersionCommand.class})
public final class Iofogctl {

    @Mixin
    final GlobalOptions global;

    private Iofogctl(StateFolder state) {
        this.global = new GlobalOptions(state);
    }

    /** The whole command line, working on the given state. */
    public static CommandLine commandLine(StateFolder state) {
        FailureReport failures = new FailureReport();
        return new CommandLine(new Iofogctl(state))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
