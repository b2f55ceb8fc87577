package org.iofog.agent.domain.container;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pause before the next attempt to bring a container up: 10 s, doubled with each failure up to 5 min, for ever. A
 * container that ran for 5 min is started again at once.
 *
 * @param failures in a row
 * @param lastFailure when the last attempt failed or the container ended
 * @param restarts how often the container ended by itself and was started again
 */
public record RestartBackoff(int failures, @Nullable Instant lastFailure, int restarts) {

    public static final RestartBackoff NONE = new RestartBackoff(0, null, 0);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration STABLE_RUN = Duration.ofMinutes(5);
    private static final int DOUBLINGS_TO_LONGEST = 5;

    public RestartBackoff failed(Instant now) {
        return new RestartBackoff(failures + 1, now, restarts);
    }

    /** Takes in the end of a container; taking in the same end twice changes nothing. */
    public RestartBackoff afterEndOf(ContainerSnapshot container) {
        Instant ended = container.endedAt();
        if (ended == null || (lastFailure != null && !ended.isAfter(lastFailure))) {
            return this;
        }
        Instant started = container.startedAt();
        boolean stable = started != null && !ended.isBefore(started.plus(STABLE_RUN));
        return new RestartBackoff(stable ? 0 : failures + 1, ended, restarts);
    }

    public RestartBackoff restarted() {
        return new RestartBackoff(failures, lastFailure, restarts + 1);
    }

    /** When the next attempt is due; absent: at once. */
    public @Nullable Instant nextAttempt() {
        return lastFailure == null || failures == 0 ? null : lastFailure.plus(pause());
    }

    public boolean isDue(Instant now) {
        Instant next = nextAttempt();
        return next == null || !now.isBefore(next);
    }

    private Duration pause() {
        if (failures > DOUBLINGS_TO_LONGEST) {
            return LONGEST_PAUSE;
        }
        return FIRST_PAUSE.multipliedBy(1L << (failures - 1));
    }
}
