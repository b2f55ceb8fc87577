package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.ApplicationView;
import picocli.CommandLine.Command;

/** Lists applications. */
@Command(name = "applications", aliases = "application", description = "List applications.")
final class GetApplicationsCommand extends GetListCommand<ApplicationView> {

    @Override
    Listing<ApplicationView> listing() {
        return ApplicationListing.COLUMNS;
    }

    @Override
    List<ApplicationView> fetch() {
        return controller().applications(namespace());
    }
}
