package org.iofog.cli.get;

import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;

/** Lists of things that this version does not manage yet: their columns, and no rows. */
final class LaterCapability {

    static final Listing<Object> VOLUMES = columns("VOLUME", "SOURCE", "DESTINATION", "PERMISSIONS", "AGENTS");

    private LaterCapability() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Listing<Object> columns(String... headings) {
        Column<Object>[] columns = new Column[headings.length];
        for (int i = 0; i < headings.length; i++) {
            columns[i] = Column.of(headings[i], String::valueOf);
        }
        return Listing.of(String::valueOf, columns);
    }
}
