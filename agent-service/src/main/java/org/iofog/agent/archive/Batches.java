package org.iofog.agent.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Gathers work for one thread: whatever has come while it was busy is its next batch. */
final class Batches<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<T> gathered = new ArrayList<>();
    private boolean closed;

    void add(List<T> work) {
        lock.lock();
        try {
            gathered.addAll(work);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Empty when there was nothing for so long, or when closed. */
    List<T> next(Duration longestWait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (gathered.isEmpty() && !closed) {
                boolean unused = changed.await(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            }
            List<T> batch = gathered;
            gathered = new ArrayList<>();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    boolean isFinished() {
        lock.lock();
        try {
            return closed && gathered.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
