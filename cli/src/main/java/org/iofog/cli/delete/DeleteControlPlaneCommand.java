package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.local.LocalControlPlane;
import picocli.CommandLine.Command;

/** Ends the control plane and the agents that run on this machine, and removes their data. */
@Command(name = "controlplane", description = "End a control plane of this machine and remove its data.")
final class DeleteControlPlaneCommand extends CliCommand {

    @Override
    protected void execute() {
        new LocalControlPlane(state(), namespace(), progress()).delete();
    }
}
