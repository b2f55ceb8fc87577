package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.MicroserviceView;
import picocli.CommandLine.Command;

/** Lists microservices. */
@Command(name = "microservices", aliases = "microservice", description = "List microservices.")
final class GetMicroservicesCommand extends GetListCommand<MicroserviceView> {

    @Override
    Listing<MicroserviceView> listing() {
        return MicroserviceListing.COLUMNS;
    }

    @Override
    List<MicroserviceView> fetch() {
        return controller().microservices(namespace());
    }
}
