package org.iofog.cli.get;

import java.util.List;
import java.util.Optional;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.OutputOption;
import org.iofog.cli.http.EventQuery;
import org.iofog.cli.http.EventStream;
import org.iofog.contract.view.LogEntryView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was commanded and what happened: who, what, when. */
@Command(name = "events", aliases = "event", description = "List commands and events: when, who, what.")
final class GetEventsCommand extends CliCommand {

    @Mixin
    private OutputOption output;

    @Option(names = "--subject", paramLabel = "NAME", description = "Only those about this resource.")
    private @Nullable String subject;

    @Option(names = "--trace", paramLabel = "ID", description = "Only those that follow from this command.")
    private @Nullable String correlationId;

    @Option(names = "--after", paramLabel = "NUMBER", description = "Only what came after this one; see -o wide.")
    private @Nullable Long after;

    @Option(names = "--limit", paramLabel = "COUNT", description = "At most so many.")
    private @Nullable Integer limit;

    @Option(
            names = {"-w", "--watch"},
            description = "Go on and show what happens, until interrupted.")
    private boolean watch;

    @Override
    protected void execute() {
        List<LogEntryView> kept = controller().events(query(after));
        if (watch) {
            follow(kept);
        } else {
            EventListing.COLUMNS.print(out(), output.format(), kept);
        }
    }

    private void follow(List<LogEntryView> kept) {
        Watch<LogEntryView> shown = new Watch<>(EventListing.COLUMNS, output.format(), out());
        shown.start(kept);
        Long last = kept.isEmpty() ? after : Long.valueOf(kept.getLast().sequence());
        while (!Thread.currentThread().isInterrupted()) {
            try (EventStream events = controller().watch(query(last))) {
                for (Optional<LogEntryView> event = events.next(); event.isPresent(); event = events.next()) {
                    shown.add(event.get());
                    last = event.get().sequence();
                }
            }
        }
    }

    private EventQuery query(@Nullable Long from) {
        return new EventQuery(from, namespace(), subject, correlationId, limit);
    }
}
