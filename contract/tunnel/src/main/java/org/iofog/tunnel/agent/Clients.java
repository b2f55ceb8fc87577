package org.iofog.tunnel.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How many connections through public ports each microservice has here. Safe to use from any thread. */
final class Clients {

    private final Map<String, Integer> byMicroservice = new HashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();

    void came(String microservice) {
        change(microservice, 1);
    }

    void went(String microservice) {
        change(microservice, -1);
    }

    private void change(String microservice, int difference) {
        lock.lock();
        try {
            byMicroservice.merge(microservice, difference, (count, more) -> count + more == 0 ? null : count + more);
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether all have gone in time */
    boolean awaitNone(String microservice, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (byMicroservice.containsKey(microservice) && left > 0) {
                left = fewer.awaitNanos(left);
            }
            return !byMicroservice.containsKey(microservice);
        } finally {
            lock.unlock();
        }
    }
}
