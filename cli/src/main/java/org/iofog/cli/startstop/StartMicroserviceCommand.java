package org.iofog.cli.startstop;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.StartMicroservice;

/** Start a microservice. */
@picocli.CommandLine.Command(name = "microservice", description = "Start a microservice.")
final class StartMicroserviceCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new StartMicroservice(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Microservice " + resource + " is started";
    }
}
