package org.iofog.tunnel.wire;

import io.vertx.core.impl.ContextInternal;
import java.time.Duration;

/** How often both ends of a trunk say that they live; four beats without a word and the other end is gone. */
final class Beat {

    private static final Duration INTERVAL = Duration.ofMillis(1_500);

    private Beat() {}

    /** Runs it on the context until cancelled by {@code context.owner().cancelTimer}. */
    static long start(ContextInternal context, Runnable tick) {
        return context.setPeriodic(INTERVAL.toMillis(), elapsed -> tick.run());
    }
}
