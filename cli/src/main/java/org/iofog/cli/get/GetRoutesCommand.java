package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.RouteView;
import picocli.CommandLine.Command;

/** Lists routes. */
@Command(name = "routes", aliases = "route", description = "List routes: who receives whose messages.")
final class GetRoutesCommand extends GetListCommand<RouteView> {

    @Override
    Listing<RouteView> listing() {
        return RouteListing.COLUMNS;
    }

    @Override
    List<RouteView> fetch() {
        return controller().routes(namespace());
    }
}
