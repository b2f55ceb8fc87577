package org.iofog.cli.startstop;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.ApplicationCommand.StopApplication;
import org.iofog.contract.command.Command;

/** Stop the microservices of an application. */
@picocli.CommandLine.Command(name = "application", description = "Stop the microservices of an application.")
final class StopApplicationCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new StopApplication(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Application " + resource + " is stopped";
    }
}
