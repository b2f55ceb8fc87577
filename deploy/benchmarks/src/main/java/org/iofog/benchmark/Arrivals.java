package org.iofog.benchmark;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts what has come out of a path. */
final class Arrivals {

    private static final long PATIENCE_SECONDS = 120;

    private final Semaphore arrived = new Semaphore(0);
    private volatile long newest;

    void count() {
        newest = System.nanoTime();
        arrived.release();
    }

    /** @return when the last of so many arrived, in nanoseconds */
    long await(int messages) throws InterruptedException {
        if (!arrived.tryAcquire(messages, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Of %d messages %d arrived within %d seconds."
                    .formatted(messages, arrived.availablePermits(), PATIENCE_SECONDS));
        }
        return newest;
    }
}
