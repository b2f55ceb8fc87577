package org.iofog.cli.get;

import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.CatalogItemView;
import org.jspecify.annotations.Nullable;

/** The columns of catalog items. */
final class CatalogListing {

    static final Listing<CatalogItemView> COLUMNS = Listing.of(
            CatalogItemView::name,
            Column.of("ID", item -> String.valueOf(item.id())),
            Column.of("NAME", CatalogItemView::name),
            Column.of("DESCRIPTION", item -> orEmpty(item.spec().description())),
            Column.of("REGISTRY", item -> orEmpty(item.spec().registry())),
            Column.of("X86", item -> orEmpty(item.spec().x86())),
            Column.of("ARM", item -> orEmpty(item.spec().arm())));

    private CatalogListing() {}

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
