package org.iofog.agent.archive;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.iofog.agent.domain.message.ArchiveLimits;

/** Removes the oldest segments of all logs while they are too old, or too many for the disk. */
final class Retention {

    private Retention() {}

    static void enforce(Collection<PublisherLog> logs, ArchiveLimits limits, long now) throws IOException {
        long oldest = now - limits.age().toMillis();
        for (PublisherLog log : logs) {
            boolean isAllTooOld = log.newestTimestamp() < oldest;
            if (isAllTooOld) {
                log.roll(now);
            }
            while (hasRemovable(log) && (isAllTooOld || endOfOldest(log) < oldest)) {
                log.removeOldest();
            }
        }
        long excess = logs.stream().mapToLong(PublisherLog::bytes).sum() - limits.bytes();
        while (excess > 0) {
            Optional<PublisherLog> victim = withOldestMessages(logs, now);
            if (victim.isEmpty()) {
                return;
            }
            excess -= victim.get().segments().firstEntry().getValue().bytes();
            victim.get().removeOldest();
        }
    }

    private static Optional<PublisherLog> withOldestMessages(Collection<PublisherLog> logs, long now)
            throws IOException {
        Optional<PublisherLog> oldest =
                oldest(logs.stream().filter(Retention::hasRemovable).toList());
        if (oldest.isPresent()) {
            return oldest;
        }
        for (PublisherLog log : logs) {
            log.roll(now);
        }
        return oldest(logs.stream().filter(Retention::hasRemovable).toList());
    }

    private static Optional<PublisherLog> oldest(Collection<PublisherLog> logs) {
        return logs.stream()
                .min(Comparator.comparing(
                        log -> log.segments().firstEntry().getValue().firstTimestamp()));
    }

    private static boolean hasRemovable(PublisherLog log) {
        return log.segments().size() > 1;
    }

    /** No message of the oldest segment is younger. */
    private static long endOfOldest(PublisherLog log) {
        return log.segments().entrySet().stream()
                .skip(1)
                .findFirst()
                .map(Map.Entry::getValue)
                .map(Segment::firstTimestamp)
                .orElse(Long.MAX_VALUE);
    }
}
