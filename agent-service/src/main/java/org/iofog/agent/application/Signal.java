package org.iofog.agent.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one loop. However often it is raised before the loop looks, the loop looks once. */
public final class Signal {

    private final Semaphore raised = new Semaphore(0);

    public void raise() {
        raised.release();
    }

    public void await(Duration longest) throws InterruptedException {
        if (raised.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            raised.drainPermits();
        }
    }
}
