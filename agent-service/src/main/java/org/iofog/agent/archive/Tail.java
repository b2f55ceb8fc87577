package org.iofog.agent.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of a log, kept in memory: those that are not in the file yet, and a few more, so that what comes singly
 * is never read from the disk.
 */
final class Tail {

    private static final int MOST_BYTES = 256 << 10;

    private final List<Entry> entries = new ArrayList<>();
    private long end;
    private long releasable;
    private int bytes;

    /** @param end the sequence of the first entry that will be added */
    Tail(long end) {
        this.end = end;
        this.releasable = end;
    }

    /** @return its sequence */
    long add(Entry entry) {
        entries.add(entry);
        bytes += entry.size();
        return end++;
    }

    long end() {
        return end;
    }

    /** Null where it is there no more, or not yet. */
    @Nullable
    Entry get(long sequence) {
        long place = sequence - first();
        return place >= 0 && place < entries.size() ? entries.get((int) place) : null;
    }

    /** The sequence of the oldest, or the end. */
    long first() {
        return end - entries.size();
    }

    /** What is before this sequence need not be kept any more. */
    void release(long upTo) {
        releasable = Math.max(releasable, upTo);
        int over = 0;
        while (bytes > MOST_BYTES && first() + over < releasable) {
            bytes -= entries.get(over).size();
            over++;
        }
        entries.subList(0, over).clear();
    }
}
