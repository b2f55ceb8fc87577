package org.iofog.contract.amqp;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is told between two connections to the bus, and how long the next one waits: ever longer, at most five seconds. */
public final class Reconnection {

    private static final Logger LOG = Logger.getLogger(Reconnection.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final BusAccess access;
    private @Nullable String lastProblem;
    private Duration pause = FIRST_PAUSE;

    public Reconnection(BusAccess access) {
        this.access = access;
    }

    public void connected() {
        LOG.infof("Connected to the bus %s as %s", access.url(), access.user());
        pause = FIRST_PAUSE;
        lastProblem = null;
    }

    /** @return one sentence, which is logged where it is not the same as before */
    public String lost(String reason) {
        String problem = "No connection to the bus %s as %s: %s".formatted(access.url(), access.user(), reason);
        if (!problem.equals(lastProblem)) {
            LOG.warn(problem);
        }
        lastProblem = problem;
        return problem;
    }

    /** @return half to one and a half of the pause, so that a thousand agents do not come back in the same moment */
    public Duration nextPause() {
        long millis = pause.toMillis();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2));
    }
}
