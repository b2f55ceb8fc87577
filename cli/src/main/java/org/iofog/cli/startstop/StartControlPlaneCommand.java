package org.iofog.cli.startstop;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.local.LocalControlPlane;
import picocli.CommandLine.Command;

/** Starts the control plane and the agents that run on this machine. */
@Command(name = "controlplane", description = "Start the control plane of this machine, and its agents here.")
final class StartControlPlaneCommand extends CliCommand {

    @Override
    protected void execute() {
        new LocalControlPlane(state(), namespace(), progress()).restart();
    }
}
