package org.iofog.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has come out of a path, by the numbers the publisher gave: from 0 on, in order. A router that was interrupted sends
 * again what it had under way; that counts once.
 */
final class Arrivals {

    private static final long PATIENCE_SECONDS = 120;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long expected;
    private long awaited;
    private long newest;
    private String problem = "";

    void arrived(long number) {
        lock.lock();
        try {
            if (number > expected) {
                problem = "Message %d arrived in place of %d.".formatted(number, expected);
            } else if (number == expected) {
                expected++;
                newest = System.nanoTime();
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** @return when the last of so many more arrived, in nanoseconds */
    long await(int messages) throws InterruptedException {
        lock.lock();
        try {
            awaited += messages;
            long patience = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (expected < awaited && problem.isEmpty() && patience > 0) {
                patience = changed.awaitNanos(patience);
            }
            if (expected < awaited) {
                throw new IllegalStateException(problem.isEmpty() ? late() : problem);
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }

    private String late() {
        return "Of %d messages %d arrived within %d seconds.".formatted(awaited, expected, PATIENCE_SECONDS);
    }
}
