package org.iofog.cli.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait for work that shows no sign of progress: ten minutes, or without end where the work has a deadline,
 * since then the control plane ends it.
 */
public final class Patience {

    static final Duration WITHOUT_DEADLINE = Duration.ofMinutes(10);

    private final boolean isEndless;
    private final InstantSource clock;
    private Instant lastSign;

    Patience(boolean isEndless, InstantSource clock) {
        this.isEndless = isEndless;
        this.clock = clock;
        this.lastSign = clock.instant();
    }

    /** @param within the deadline of the work */
    public static Patience forWorkWithin(@Nullable Duration within) {
        return new Patience(within != null, InstantSource.system());
    }

    /** There was a sign of progress. */
    public void renew() {
        lastSign = clock.instant();
    }

    public boolean isOver() {
        return !isEndless && lastSign.plus(WITHOUT_DEADLINE).isBefore(clock.instant());
    }

    /** What to tell when it is over; a sentence. */
    public static String over(String correlationId) {
        return "There was no progress for %d minutes, so iofogctl waits no longer; the work goes on: see 'iofogctl trace %s', or set it an end with --within."
                .formatted(WITHOUT_DEADLINE.toMinutes(), correlationId);
    }
}
