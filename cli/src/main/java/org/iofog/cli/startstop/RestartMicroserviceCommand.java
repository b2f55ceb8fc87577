package org.iofog.cli.startstop;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;

/** Restart a microservice. */
@picocli.CommandLine.Command(name = "microservice", description = "Restart a microservice.")
final class RestartMicroserviceCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new RestartMicroservice(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Microservice " + resource + " is restarted";
    }
}
