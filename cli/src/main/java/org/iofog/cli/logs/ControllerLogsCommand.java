package org.iofog.cli.logs;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalControlPlane;
import org.iofog.cli.remote.RemoteControlPlane;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the log of a controller that runs on this machine, or on a host that is reached over SSH. */
@Command(name = "controller", description = "Show the log of a controller.")
final class ControllerLogsCommand extends CliCommand {

    @Mixin
    private LogOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of the controller.")
    private @Nullable String name;

    @Override
    protected void execute() {
        if (session().controlPlane().remote() != null) {
            new RemoteControlPlane(state(), session().owner(), sshLogin(), progress())
                    .showLog(name, options.ofTail(), new PrintedLines(out()));
            return;
        }
        if (name != null && !name.equals(session().controlPlane().controllerName())) {
            throw CliFailure.notFound("Namespace '" + namespace() + "' has no controller '" + name + "'.");
        }
        new LogFile(new LocalControlPlane(state(), namespace(), progress()).controllerLog()).show(out(), options);
    }
}
