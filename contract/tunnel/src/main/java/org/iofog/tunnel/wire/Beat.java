package org.iofog.tunnel.wire;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How often both ends of a trunk say that they live; four beats without a word and the other end is gone. */
final class Beat {

    private static final Duration INTERVAL = Duration.ofMillis(1_500);

    private Beat() {}

    /** Until it is cancelled. */
    static Future<?> on(EventLoop loop, Runnable tick) {
        return loop.scheduleAtFixedRate(tick, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
}
