package org.iofog.cli.get;

import java.util.Locale;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.LinkView;

/** The columns of links. FROM is the downstream router, which opens the link. */
final class LinkListing {

    static final Listing<LinkView> COLUMNS = Listing.of(
            link -> link.from() + "/" + link.name(),
            Column.of("LINK", LinkView::name),
            Column.of("FROM", LinkView::from),
            Column.of("TO", LinkView::to),
            Column.of(
                    "ROLE", link -> link.role().name().toLowerCase(Locale.ROOT).replace('_', '-')),
            Column.of("COST", link -> String.valueOf(link.cost())),
            Column.of("STATE", LinkListing::state),
            Column.age("SINCE", link -> Ages.since(link.since())));

    private LinkListing() {}

    private static String state(LinkView link) {
        return link.problem() == null ? link.state().name() : link.state() + " (" + link.problem() + ")";
    }
}
