package org.iofog.cli.configure;

import org.iofog.cli.command.CliCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses the namespace of commands that name none. */
@Command(
        name = "default-namespace",
        aliases = "current-namespace",
        description = "Choose the namespace of commands that name none.")
final class DefaultNamespaceCommand extends CliCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the namespace.")
    private String name;

    @Override
    protected void execute() {
        state().useByDefault(name);
        progress().done("Commands without --namespace use " + name + " from now on.");
    }
}
