package org.iofog.cli.version;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.http.ControllerStatus;
import org.iofog.cli.installation.OwnVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the version of iofogctl, and of the control plane where asked for. */
@Command(name = "version", description = "Print the version of iofogctl.")
public final class VersionCommand extends CliCommand {

    @Option(names = "--ecn", description = "The version of the namespace's controller too.")
    private boolean ecn;

    @Override
    protected void execute() {
        out().println("iofogctl " + OwnVersion.text());
        if (ecn) {
            ControllerStatus.Versions versions = controller().status().versions();
            out().println("controller " + (versions == null ? "unknown" : versions.controller()));
        }
    }
}
