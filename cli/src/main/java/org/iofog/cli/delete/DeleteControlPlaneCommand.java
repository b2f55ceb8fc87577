package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a control plane that was deployed from here. */
@Command(
        name = "controlplane",
        description = "End a control plane that was deployed from here, with its agents, and remove their data.")
final class DeleteControlPlaneCommand extends CliCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Its name; a namespace has one.")
    private @Nullable String name;

    @Override
    protected void execute() {
        new ControlPlaneRemoval(state(), namespace(), sshLogin(), progress()).delete(name);
    }
}
