package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.RegistryView;
import picocli.CommandLine.Command;

/** Lists image registries. */
@Command(name = "registries", aliases = "registry", description = "List image registries.")
final class GetRegistriesCommand extends GetListCommand<RegistryView> {

    @Override
    Listing<RegistryView> listing() {
        return RegistryListing.COLUMNS;
    }

    @Override
    List<RegistryView> fetch() {
        return controller().registries(namespace());
    }
}
