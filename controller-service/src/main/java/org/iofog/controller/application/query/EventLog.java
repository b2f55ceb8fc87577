package org.iofog.controller.application.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.iofog.contract.view.LogEntryView;
import org.jspecify.annotations.Nullable;

/** Reads what has happened. Entries come in the order of their sequence numbers. */
public interface EventLog {

    /** The first entries after a sequence number; the newest ones where {@code after} is absent. */
    Uni<List<LogEntryView>> read(Filter filter, @Nullable Long after, int limit);

    /** The kept entries after a sequence number, then each new one. Reads no further ahead than its consumer. */
    Multi<LogEntryView> follow(Filter filter, long after);

    /** The sequence number of the newest entry whose predecessors are all there. */
    long newest();

    /** Which entries; absent means any. */
    record Filter(
            @Nullable String namespace,
            @Nullable String subject,
            @Nullable String correlationId) {}
}
