package org.iofog.cli.get;

import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.RouteView;

/** The columns of routes. */
final class RouteListing {

    static final Listing<RouteView> COLUMNS = Listing.of(
            RouteView::name,
            Column.of("ROUTE", RouteView::name),
            Column.of("SOURCE MSVC", RouteView::from),
            Column.of("DEST MSVC", RouteView::to),
            Column.wide("APPLICATION", RouteView::application));

    private RouteListing() {}
}
