package org.iofog.tunnel.agent;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The way from public ports into one microservice, and who has come in. Safe to use from any thread. */
final class Door {

    private final Set<ContainerDialing> inside = new HashSet<>();
    private final Lock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private volatile boolean shut;
    private volatile boolean proven;

    /** @return whether it may; otherwise it is to ask again */
    boolean enter(ContainerDialing client) {
        lock.lock();
        try {
            return !shut && inside.add(client);
        } finally {
            lock.unlock();
        }
    }

    void leave(ContainerDialing client) {
        lock.lock();
        try {
            inside.remove(client);
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<ContainerDialing> inside() {
        lock.lock();
        try {
            return List.copyOf(inside);
        } finally {
            lock.unlock();
        }
    }

    /** @return whether all have gone in time */
    boolean awaitEmpty(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!inside.isEmpty() && left > 0) {
                left = fewer.awaitNanos(left);
            }
            return inside.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Those who come wait from now on. */
    void shut() {
        shut = true;
    }

    /** To another container, of which nothing is known yet. */
    void open() {
        doubt();
        shut = false;
    }

    /** The container has kept a connection that it took. */
    void prove() {
        proven = true;
    }

    void doubt() {
        proven = false;
    }

    boolean isProven() {
        return proven;
    }
}
