package org.iofog.agent.application.messages;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.iofog.agent.application.messages.MessageArchive.OutboxName;
import org.iofog.agent.application.messages.MessageTransport.Outlet;
import org.iofog.agent.application.messages.MessageTransport.TransportFailure;
import org.iofog.agent.application.messages.Outbox.ArchivedMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends one publisher's messages to one receiver, in order, many at once. When one fails, those under way are awaited,
 * and what is not acknowledged is sent again, marked: first one alone, and many again when it has arrived.
 */
final class Delivery implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int WINDOW = 256;
    private static final int PARTS = 4;
    private static final int MOST_REFUSALS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final OutboxName name;
    private final Outbox outbox;
    private final Outlet outlet;
    private final MessageCounts counts;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final Map<Long, Integer> refusals = new HashMap<>();
    private int underWay;
    private int window = WINDOW;
    private boolean failed;
    private Duration pause = FIRST_PAUSE;
    private volatile boolean closed;

    Delivery(OutboxName name, Outbox outbox, Outlet outlet, MessageCounts counts) {
        this.name = name;
        this.outbox = outbox;
        this.outlet = outlet;
        this.counts = counts;
        this.thread = Thread.ofVirtual().name("delivery-" + name.receiver()).start(this::run);
    }

    private void run() {
        try {
            while (!closed) {
                takeTurn();
            }
        } catch (InterruptedException e) {
            LOG.debugf("The delivery to %s ends.", name.receiver());
        }
    }

    private void takeTurn() throws InterruptedException {
        try {
            int room = awaitRoom();
            if (room == 0) {
                startAgain();
            } else {
                outbox.read(room).forEach(this::send);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The delivery from %s to %s failed and begins again.", name.publisher(), name.receiver());
            fail();
        }
    }

    private void fail() {
        lock.lock();
        try {
            failed = true;
        } finally {
            lock.unlock();
        }
    }

    /** @return how many messages may be sent; 0: none before those that failed are sent again */
    private int awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!hasRoom() && !failed && !closed) {
                settled.await();
            }
            return failed ? 0 : Math.max(1, window - underWay);
        } finally {
            lock.unlock();
        }
    }

    /** For a part of the window at least, so that messages are read many at once. */
    private boolean hasRoom() {
        return window - underWay >= Math.max(1, window / PARTS);
    }

    private void startAgain() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (underWay > 0 && !closed) {
                settled.await();
            }
            if (!closed) {
                long unused = settled.awaitNanos(pause.toNanos());
            }
            failed = false;
            window = 1;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } finally {
            lock.unlock();
        }
        outbox.rewind();
        outlet.startAgain();
    }

    private void send(ArchivedMessage message) {
        lock.lock();
        try {
            underWay++;
        } finally {
            lock.unlock();
        }
        try {
            var unused = outlet.send(message.mayHaveBeenSent(), message.encoded())
                    .whenComplete((done, failure) -> settle(message.sequence(), failure));
        } catch (RuntimeException e) {
            settle(message.sequence(), e);
            throw e;
        }
    }

    private void settle(long sequence, @Nullable Throwable failure) {
        boolean isOver = failure == null || isRefusedForGood(sequence, failure);
        if (isOver) {
            outbox.acknowledge(sequence);
        }
        lock.lock();
        try {
            underWay--;
            if (isOver) {
                window = WINDOW;
                pause = FIRST_PAUSE;
            } else {
                failed = true;
            }
            if (failed || hasRoom()) {
                settled.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (failure == null) {
            counts.countDelivered();
        } else {
            outbox.wake();
        }
    }

    /** A message that is refused again and again must not hold up the others for ever. */
    private boolean isRefusedForGood(long sequence, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof TransportFailure refusal && refusal.isRefused())) {
            return false;
        }
        synchronized (refusals) {
            int times = refusals.merge(sequence, 1, Integer::sum);
            if (times < MOST_REFUSALS) {
                return false;
            }
            refusals.remove(sequence);
        }
        LOG.warnf("A message from %s to %s is given up: %s", name.publisher(), name.receiver(), cause.getMessage());
        counts.countRefused();
        return true;
    }

    boolean isDrained() {
        return outbox.isDrained();
    }

    /** What is under way may arrive, and is sent again by the next delivery of this outbox, marked. */
    @Override
    public void close() {
        closed = true;
        outlet.close();
        outbox.close();
        lock.lock();
        try {
            settled.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
