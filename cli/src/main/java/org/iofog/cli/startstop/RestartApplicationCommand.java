package org.iofog.cli.startstop;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.ApplicationCommand.RestartApplication;
import org.iofog.contract.command.Command;

/** Restart the microservices of an application. */
@picocli.CommandLine.Command(name = "application", description = "Restart the microservices of an application.")
final class RestartApplicationCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new RestartApplication(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Application " + resource + " is restarted";
    }
}
