package org.iofog.cli.get;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.LogEntryView;

/** The columns of kept commands and events: when, who, what. */
final class EventListing {

    static final Listing<LogEntryView> COLUMNS = Listing.of(
            LogEntryView::id,
            Column.of("WHEN", entry -> time(entry.at())),
            Column.of("WHO", entry -> entry.actor() == null ? Ages.UNKNOWN : entry.actor()),
            Column.of("WHAT", entry -> entry.type().replaceFirst("^iofog\\.", "")),
            Column.of("SUBJECT", LogEntryView::subject),
            Column.of("TRACE", LogEntryView::correlationId),
            Column.wide("NUMBER", entry -> String.valueOf(entry.sequence())),
            Column.wide("NAMESPACE", LogEntryView::namespace),
            Column.wide("DATA", entry -> entry.data().toString()));

    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private EventListing() {}

    private static String time(Instant at) {
        return LOCAL_TIME.format(at);
    }
}
