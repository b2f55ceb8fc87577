package org.iofog.cli.version;

import org.iofog.cli.command.CliCommand;
import picocli.CommandLine.Command;

/** Prints the version of iofogctl. */
@Command(name = "version", description = "Print the version of iofogctl.")
public final class VersionCommand extends CliCommand {

    @Override
    protected void execute() {
        out().println("iofogctl " + version());
    }

    private static String version() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
