package org.iofog.cli.startstop;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.local.LocalControlPlane;
import picocli.CommandLine.Command;

/** Stops the control plane and the agents that run on this machine. */
@Command(name = "controlplane", description = "Stop the control plane of this machine, and its agents here.")
final class StopControlPlaneCommand extends CliCommand {

    @Override
    protected void execute() {
        new LocalControlPlane(state(), namespace(), progress()).stop();
    }
}
