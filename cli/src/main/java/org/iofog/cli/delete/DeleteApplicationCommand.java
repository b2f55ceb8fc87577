package org.iofog.cli.delete;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.Command;

/** Delete an application with its microservices. */
@picocli.CommandLine.Command(name = "application", description = "Delete an application with its microservices.")
final class DeleteApplicationCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new DeleteApplication(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Application " + resource + " is deleted";
    }
}
