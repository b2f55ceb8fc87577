package org.iofog.cli.get;

import java.util.List;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.CatalogItemView;
import picocli.CommandLine.Command;

/** Lists catalog items. */
@Command(name = "catalog", aliases = "catalogitems", description = "List catalog items.")
final class GetCatalogCommand extends GetListCommand<CatalogItemView> {

    @Override
    Listing<CatalogItemView> listing() {
        return CatalogListing.COLUMNS;
    }

    @Override
    List<CatalogItemView> fetch() {
        return controller().catalog(namespace());
    }
}
