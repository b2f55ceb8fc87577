package org.iofog.cli.rename;

import org.iofog.contract.command.Command;
import org.iofog.contract.command.RouteCommand.RenameRoute;

/** Gives a route another name. */
@picocli.CommandLine.Command(name = "route", description = "Give a route another name.")
final class RenameRouteCommand extends RenameResourceCommand {

    @Override
    Command command(String namespace, String from, String to) {
        return new RenameRoute(namespace, from, to);
    }
}
