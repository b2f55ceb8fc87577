package org.iofog.cli.get;

import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.RegistryView;

/** The columns of image registries. */
final class RegistryListing {

    static final Listing<RegistryView> COLUMNS = Listing.of(
            registry -> String.valueOf(registry.id()),
            Column.of("ID", registry -> String.valueOf(registry.id())),
            Column.of("URL", RegistryView::url),
            Column.of("USERNAME", registry -> registry.username() == null ? Ages.UNKNOWN : registry.username()),
            Column.of("PRIVATE", registry -> String.valueOf(registry.isPrivate())),
            Column.of("SECURE", registry -> String.valueOf(registry.requiresCert())));

    private RegistryListing() {}
}
