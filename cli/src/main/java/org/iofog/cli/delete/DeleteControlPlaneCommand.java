package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.local.LocalControlPlane;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends the control plane and the agents that run on this machine, and removes their data. */
@Command(name = "controlplane", description = "End a control plane of this machine and remove its data.")
final class DeleteControlPlaneCommand extends CliCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Its name; a namespace has one.")
    private @Nullable String name;

    @Override
    protected void execute() {
        LocalControlPlane controlPlane = new LocalControlPlane(state(), namespace(), progress());
        if (name != null && !name.equals(controlPlane.name())) {
            throw CliFailure.notFound("Namespace '" + namespace() + "' has no control plane '" + name
                    + "'; its own is called '" + controlPlane.name() + "'.");
        }
        controlPlane.delete();
    }
}
