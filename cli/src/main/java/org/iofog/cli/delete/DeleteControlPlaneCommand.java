package org.iofog.cli.delete;

import java.util.Optional;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalControlPlane;
import org.iofog.cli.remote.RemoteAgents;
import org.iofog.cli.remote.RemoteControlPlane;
import org.iofog.cli.state.ControlPlaneState.RemoteControlPlaneState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends the control plane and its agents that iofogctl has installed, here or on other hosts, and removes their data. */
@Command(name = "controlplane", description = "End a control plane that was deployed from here, and remove its data.")
final class DeleteControlPlaneCommand extends CliCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Its name; a namespace has one.")
    private @Nullable String name;

    @Override
    protected void execute() {
        Optional<RemoteControlPlaneState> remote = RemoteControlPlane.find(state(), namespace());
        if (remote.isPresent()) {
            requireNamed(remote.get().name());
            RemoteAgents.abandon(state(), namespace(), sshLogin(), progress());
            new RemoteControlPlane(state(), namespace(), sshLogin(), progress()).delete();
            return;
        }
        LocalControlPlane controlPlane = new LocalControlPlane(state(), namespace(), progress());
        requireNamed(controlPlane.name());
        RemoteAgents.abandon(state(), namespace(), sshLogin(), progress());
        controlPlane.delete();
    }

    private void requireNamed(String present) {
        if (name != null && !name.equals(present)) {
            throw CliFailure.notFound("Namespace '" + namespace() + "' has no control plane '" + name
                    + "'; its own is called '" + present + "'.");
        }
    }
}
