package org.iofog.cli.startstop;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.ApplicationCommand.StartApplication;
import org.iofog.contract.command.Command;

/** Start the microservices of an application. */
@picocli.CommandLine.Command(name = "application", description = "Start the microservices of an application.")
final class StartApplicationCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new StartApplication(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Application " + resource + " is started";
    }
}
