package org.iofog.cli.rename;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.NamespaceCommand.RenameNamespace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a namespace another name, here and at its control plane. */
@Command(name = "namespace", description = "Give a namespace another name.")
final class RenameNamespaceCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Parameters(index = "0", paramLabel = "NAME", description = "Present name.")
    private String name;

    @Parameters(index = "1", paramLabel = "NEW", description = "New name.")
    private String newName;

    @Override
    protected void execute() {
        if (name.equals(StateFolder.DEFAULT_NAMESPACE)) {
            throw CliFailure.badInput("The namespace 'default' cannot be renamed.");
        }
        if (state().namespace(newName).isPresent()) {
            throw CliFailure.conflict("Namespace '" + newName + "' exists already.");
        }
        if (state().requireNamespace(name).holdsNothing()) {
            progress().done(name + " is called " + newName + " now.");
        } else {
            runIn(name, new RenameNamespace(name, newName), wait, name + " is called " + newName + " now");
        }
        state().rename(name, newName);
    }
}
