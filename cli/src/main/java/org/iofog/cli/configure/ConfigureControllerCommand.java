package org.iofog.cli.configure;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.SshOptions;
import org.iofog.cli.remote.RemoteControlPlane;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps how to log in on the hosts of a control plane; nothing happens there. */
@Command(
        name = "controller",
        aliases = "controlplane",
        description =
                "Keep how to log in on the hosts of a control plane; what is not given stays, and nothing happens there.")
final class ConfigureControllerCommand extends CliCommand {

    @Mixin
    private SshOptions ssh;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "One controller; all unless given.")
    private @Nullable String name;

    @Override
    protected void execute() {
        ssh.requireAny();
        new RemoteControlPlane(state(), namespace(), sshLogin(), progress()).configure(name, ssh::over);
        progress().done("The hosts of the control plane are reached as kept now.");
    }
}
