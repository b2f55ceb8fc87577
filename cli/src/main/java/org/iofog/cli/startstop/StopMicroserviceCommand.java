package org.iofog.cli.startstop;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;

/** Stop a microservice. */
@picocli.CommandLine.Command(name = "microservice", description = "Stop a microservice.")
final class StopMicroserviceCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new StopMicroservice(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Microservice " + resource + " is stopped";
    }
}
