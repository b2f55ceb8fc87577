package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.PortView;
import picocli.CommandLine.Command;

/** Lists public ports. */
@Command(name = "ports", aliases = "port", description = "List the public ports of microservices.")
final class GetPortsCommand extends GetListCommand<PortView> {

    @Override
    Listing<PortView> listing() {
        return PortListing.COLUMNS;
    }

    @Override
    List<PortView> fetch() {
        return controller().ports(namespace());
    }
}
