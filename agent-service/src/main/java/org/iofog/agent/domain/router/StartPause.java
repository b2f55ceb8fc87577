package org.iofog.agent.domain.router;

import java.time.Duration;
import java.time.Instant;

/**
 * The pause before a router that ended by itself is started again: none after it had run for a minute, else one second,
 * doubled each time up to a minute.
 *
 * @param failures in a row
 * @param over when the next start is due
 */
public record StartPause(int failures, Instant over) {

    public static final StartPause NONE = new StartPause(0, Instant.MIN);

    private static final Duration STABLE_RUN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS_TO_LONGEST = 6;

    public StartPause afterRun(Instant startedAt, Instant endedAt) {
        if (!endedAt.isBefore(startedAt.plus(STABLE_RUN))) {
            return NONE;
        }
        return new StartPause(failures + 1, endedAt.plus(pause()));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(over);
    }

    private Duration pause() {
        return failures >= DOUBLINGS_TO_LONGEST ? LONGEST : Duration.ofSeconds(1L << failures);
    }
}
