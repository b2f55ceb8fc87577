package org.iofog.cli.connect;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.session.Guests;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Forgets a namespace's control plane; nothing happens there. Doing it again is no error. */
@Command(name = "disconnect", description = "Forget the control plane of a namespace; nothing happens there.")
public final class DisconnectCommand extends CliCommand {

    @Override
    protected void execute() {
        NamespaceState kept = state().requireNamespace(namespace());
        if (kept.controlPlane() == null && kept.sharedWith() == null) {
            progress().done("Namespace " + namespace() + " has no control plane: there is nothing to disconnect.");
            return;
        }
        requireElsewhere(kept.controlPlane());
        Guests.requireNone(state(), namespace());
        state().update(namespace(), present -> present.withControlPlane(null));
        progress().done("Namespace " + namespace() + " is disconnected.");
    }

    private void requireElsewhere(@Nullable ControlPlaneState controlPlane) {
        if (controlPlane != null && controlPlane.local() != null) {
            throw CliFailure.conflict("The control plane of namespace '" + namespace()
                    + "' runs on this machine: end it with 'iofogctl delete controlplane', or stop it with"
                    + " 'iofogctl stop controlplane'.");
        }
    }
}
