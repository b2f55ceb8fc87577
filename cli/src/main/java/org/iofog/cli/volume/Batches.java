package org.iofog.cli.volume;

import java.util.ArrayList;
import java.util.List;
import org.iofog.cli.volume.SourceEntry.Content;

/** Divides what travels into archives, so that an interruption costs no more than one of them. */
final class Batches {

    private static final int ENTRIES = 4_000;
    private static final long BYTES = 128L << 20;

    private Batches() {}

    static List<List<SourceEntry>> of(List<SourceEntry> sent) {
        List<List<SourceEntry>> batches = new ArrayList<>();
        List<SourceEntry> batch = new ArrayList<>();
        long bytes = 0;
        for (SourceEntry entry : sent) {
            batch.add(entry);
            bytes += entry instanceof Content content ? content.size() : 0;
            if (batch.size() == ENTRIES || bytes >= BYTES) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
