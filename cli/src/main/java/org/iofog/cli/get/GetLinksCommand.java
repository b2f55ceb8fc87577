package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.LinkView;
import picocli.CommandLine.Command;

/** Lists the links between routers. */
@Command(name = "links", aliases = "link", description = "List the links between routers.")
final class GetLinksCommand extends GetListCommand<LinkView> {

    @Override
    Listing<LinkView> listing() {
        return LinkListing.COLUMNS;
    }

    @Override
    List<LinkView> fetch() {
        return controller().links(namespace());
    }
}
