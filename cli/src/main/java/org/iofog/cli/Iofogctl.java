package org.iofog.cli;

import org.iofog.cli.attach.AttachCommand;
import org.iofog.cli.attach.DetachCommand;
import org.iofog.cli.command.FailureReport;
import org.iofog.cli.command.GlobalOptions;
import org.iofog.cli.completion.CompletionCommand;
import org.iofog.cli.configure.ConfigureCommand;
import org.iofog.cli.connect.ConnectCommand;
import org.iofog.cli.connect.DisconnectCommand;
import org.iofog.cli.convert.ConvertCommand;
import org.iofog.cli.create.CreateCommand;
import org.iofog.cli.delete.DeleteCommand;
import org.iofog.cli.deploy.DeployCommand;
import org.iofog.cli.describe.DescribeCommand;
import org.iofog.cli.get.GetCommand;
import org.iofog.cli.logs.LogsCommand;
import org.iofog.cli.move.MoveCommand;
import org.iofog.cli.prune.PruneCommand;
import org.iofog.cli.rename.RenameCommand;
import org.iofog.cli.startstop.RestartCommand;
import org.iofog.cli.startstop.StartCommand;
import org.iofog.cli.startstop.StopCommand;
import org.iofog.cli.state.StateFolder;
import org.iofog.cli.trace.TraceCommand;
import org.iofog.cli.upgrade.RollbackCommand;
import org.iofog.cli.upgrade.UpgradeCommand;
import org.iofog.cli.version.VersionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root of all commands. */
@Command(
        name = "iofogctl",
        description = "Runs edge compute networks.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AttachCommand.class,
            CompletionCommand.class,
            ConfigureCommand.class,
            ConnectCommand.class,
            ConvertCommand.class,
            CreateCommand.class,
            DeleteCommand.class,
            DeployCommand.class,
            DescribeCommand.class,
            DetachCommand.class,
            DisconnectCommand.class,
            GetCommand.class,
            LogsCommand.class,
            MoveCommand.class,
            PruneCommand.class,
            RenameCommand.class,
            RestartCommand.class,
            RollbackCommand.class,
            StartCommand.class,
            StopCommand.class,
            TraceCommand.class,
            UpgradeCommand.class,
            VersionCommand.class
        })
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
