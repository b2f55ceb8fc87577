package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import picocli.CommandLine.Command;

/** Lists controllers. */
@Command(name = "controllers", aliases = "controller", description = "List controllers.")
final class GetControllersCommand extends GetListCommand<ControllerRow> {

    @Override
    Listing<ControllerRow> listing() {
        return ControllerRow.COLUMNS;
    }

    @Override
    List<ControllerRow> fetch() {
        return ControllerRow.all(session());
    }
}
