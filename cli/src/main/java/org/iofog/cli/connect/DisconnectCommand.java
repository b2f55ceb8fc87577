package org.iofog.cli.connect;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.ControlPlaneState;
import picocli.CommandLine.Command;

/** Forgets a namespace's control plane; nothing happens there. Doing it again is no error. */
@Command(name = "disconnect", description = "Forget the control plane of a namespace; nothing happens there.")
public final class DisconnectCommand extends CliCommand {

    @Override
    protected void execute() {
        ControlPlaneState controlPlane = state().requireNamespace(namespace()).controlPlane();
        if (controlPlane != null && controlPlane.local() != null) {
            throw CliFailure.conflict("The control plane of namespace '" + namespace()
                    + "' runs on this machine: end it with 'iofogctl delete controlplane', or stop it with"
                    + " 'iofogctl stop controlplane'.");
        }
        state().update(namespace(), kept -> kept.withControlPlane(null));
        progress().done("Namespace " + namespace() + " is disconnected.");
    }
}
