package org.iofog.cli.delete;

import org.iofog.cli.command.ResourceCommand;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.RouteCommand.DeleteRoute;

/** End a route. */
@picocli.CommandLine.Command(name = "route", description = "End a route; the microservices it joins go on.")
final class DeleteRouteCommand extends ResourceCommand {

    @Override
    protected Command command(String namespace, String resource) {
        return new DeleteRoute(namespace, resource);
    }

    @Override
    protected String done(String resource) {
        return "Route " + resource + " is deleted";
    }
}
