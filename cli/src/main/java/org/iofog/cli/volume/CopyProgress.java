package org.iofog.cli.volume;

import java.util.function.LongConsumer;
import org.iofog.cli.output.Progress;
import org.iofog.cli.output.Sizes;

/** Tells how much an agent has received, at every tenth of all there is. */
final class CopyProgress implements LongConsumer {

    private static final int STEPS = 10;

    private final String title;
    private final long total;
    private final Progress progress;
    private long received;
    private long told;

    CopyProgress(String title, long total, Progress progress) {
        this.title = title;
        this.total = Math.max(1, total);
        this.progress = progress;
    }

    @Override
    public void accept(long bytes) {
        received += bytes;
        long tenth = received * STEPS / total;
        if (tenth > told) {
            told = tenth;
            progress.step(title + " received " + Sizes.of(received) + " of at most " + Sizes.of(total));
        }
    }
}
