package org.iofog.cli.delete;

import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes an image registry. */
@Command(name = "registry", description = "Delete an image registry that no microservice uses.")
final class DeleteRegistryCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Parameters(index = "0", paramLabel = "ID", description = "Id of the registry, as 'get registries' shows it.")
    private int id;

    @Override
    protected void execute() {
        run(new DeleteRegistry(namespace(), id), wait, "Registry " + id + " is deleted");
    }
}
