package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.RouterView;
import picocli.CommandLine.Command;

/** Lists routers, the default router first. */
@Command(name = "routers", aliases = "router", description = "List routers: one on each agent, and the default router.")
final class GetRoutersCommand extends GetListCommand<RouterView> {

    @Override
    Listing<RouterView> listing() {
        return RouterListing.COLUMNS;
    }

    @Override
    List<RouterView> fetch() {
        return controller().routers(namespace());
    }
}
