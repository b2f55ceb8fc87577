package org.iofog.cli.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.http.ControllerStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the version of iofogctl, and of the control plane where asked for. */
@Command(name = "version", description = "Print the version of iofogctl.")
public final class VersionCommand extends CliCommand {

    @Option(names = "--ecn", description = "The version of the namespace's controller too.")
    private boolean ecn;

    @Override
    protected void execute() {
        out().println("iofogctl " + ownVersion());
        if (ecn) {
            ControllerStatus.Versions versions = controller().status().versions();
            out().println("controller " + (versions == null ? "unknown" : versions.controller()));
        }
    }

    private static String ownVersion() {
        Properties properties = new Properties();
        try (InputStream file = VersionCommand.class.getResourceAsStream("/version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
