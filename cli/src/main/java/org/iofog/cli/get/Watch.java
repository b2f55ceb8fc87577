package org.iofog.cli.get;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.iofog.cli.http.EventQuery;
import org.iofog.cli.http.EventStream;
import org.iofog.cli.output.Documents;
import org.iofog.cli.output.Format;
import org.iofog.cli.output.Listing;
import org.iofog.cli.output.Table;
import org.iofog.cli.session.Session;
import org.iofog.contract.view.LogEntryView;

/** Shows a list, and after every event of its namespace what has become different. */
final class Watch<T> {

    private final Listing<T> listing;
    private final Format format;
    private final PrintWriter out;
    private final Table table;
    private final Map<String, List<String>> shown = new HashMap<>();

    Watch(Listing<T> listing, Format format, PrintWriter out) {
        this.listing = listing;
        this.format = format;
        this.out = out;
        this.table = listing.table(format);
    }

    /** Ends by an interrupt, or by the failure that ends the connection for good. */
    void follow(Session session, List<T> first, Supplier<List<T>> fetch) {
        start(first);
        EventQuery everything = EventQuery.ofNamespace(session.namespace());
        while (!Thread.currentThread().isInterrupted()) {
            try (EventStream events = session.controller().watch(everything)) {
                update(fetch.get());
                for (Optional<LogEntryView> event = events.next(); event.isPresent(); event = events.next()) {
                    update(fetch.get());
                }
            }
        }
    }

    void start(List<T> first) {
        first.forEach(this::isChanged);
        if (isTable()) {
            table.print(out, listing.cells(format, first));
        } else {
            first.forEach(this::show);
        }
        out.flush();
    }

    void update(List<T> items) {
        items.stream().filter(this::isChanged).forEach(this::show);
        List<String> present = items.stream().map(listing.name()).toList();
        List<String> gone =
                shown.keySet().stream().filter(name -> !present.contains(name)).toList();
        gone.forEach(name -> {
            shown.remove(name);
            out.println(name + " is gone");
        });
        out.flush();
    }

    /** Shows an item that is new. */
    void add(T item) {
        show(item);
        out.flush();
    }

    private boolean isChanged(T item) {
        List<String> now = listing.steadyCells(item);
        return !now.equals(shown.put(listing.name().apply(item), now));
    }

    private void show(T item) {
        switch (format) {
            case NAME -> out.println(listing.name().apply(item));
            case JSON -> out.print(Documents.json(item));
            case YAML -> out.print("---\n" + Documents.yaml(item));
            case TABLE, WIDE -> table.append(out, listing.cells(format, item));
        }
    }

    private boolean isTable() {
        return format == Format.TABLE || format == Format.WIDE;
    }
}
