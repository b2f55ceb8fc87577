package org.iofog.cli.delete;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;

/** Stop and remove a microservice. */
@picocli.CommandLine.Command(name = "microservice", description = "Stop and remove a microservice.")
final class DeleteMicroserviceCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new DeleteMicroservice(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Microservice " + resource + " is deleted";
    }
}
