package org.iofog.agent.application.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.iofog.agent.application.RecentIds;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * What arrives for one microservice of this agent. Messages are fetched only while the microservice wants them: while it
 * listens, and for a while after it asked. Until it has taken one, the message counts as waiting in the mesh.
 */
public final class Inbox {

    private static final int FETCHED = 256;
    private static final int MOST_HANDED_OVER = 64;
    private static final Duration KEPT_OPEN = Duration.ofSeconds(60);

    private final String microservice;
    private final MessageTransport transport;
    private final MessageCounts counts;
    private final Clock clock;
    private final RecentIds taken = new RecentIds();
    private final Map<String, Remembered> inHand = new HashMap<>();
    private final Deque<Remembered> waiting = new ArrayDeque<>();
    private final List<Runnable> waiters = new ArrayList<>();
    private @Nullable Subscription source;
    private @Nullable Consumer<Arrival> listener;
    private int handedOver;
    private Instant lastAsked = Instant.EPOCH;

    Inbox(String microservice, MessageTransport transport, MessageCounts counts, Clock clock) {
        this.microservice = microservice;
        this.transport = transport;
        this.counts = counts;
        this.clock = clock;
    }

    /** What is here now; where it is nothing, {@link #onNextArrival} tells when to ask again. */
    public synchronized List<Arrival> poll() {
        lastAsked = clock.instant();
        openSource();
        List<Arrival> arrivals = new ArrayList<>(waiting);
        waiting.clear();
        return arrivals;
    }

    /** Tells once when something is here that nobody listens for; not any more when closed. */
    public synchronized Subscription onNextArrival(Runnable told) {
        waiters.add(told);
        tellWaiters();
        return () -> forget(told);
    }

    private synchronized void forget(Runnable waiter) {
        waiters.remove(waiter);
    }

    private void tellWaiters() {
        if (!waiting.isEmpty()) {
            waiters.forEach(Runnable::run);
            waiters.clear();
        }
    }

    /** Hands over what is here and what arrives, until closed; a former listener gets nothing more. */
    public synchronized Subscription listen(Consumer<Arrival> next) {
        if (listener != null) {
            closeSource();
        }
        listener = next;
        openSource();
        handOver();
        return () -> stopListening(next);
    }

    private synchronized void stopListening(Consumer<Arrival> former) {
        if (former.equals(listener)) {
            listener = null;
            closeSource();
        }
    }

    private void openSource() {
        if (source == null) {
            source = transport.consume(microservice, FETCHED, this::arrived);
        }
    }

    /** What nobody has taken goes back, in order. */
    private void closeSource() {
        if (source != null) {
            source.close();
            source = null;
        }
        waiting.clear();
        inHand.clear();
        handedOver = 0;
    }

    /** Marked or not: routers that were interrupted between each other send again without a mark. */
    private synchronized void arrived(Arrival arrival) {
        Remembered former = inHand.get(arrival.id());
        if (taken.contains(arrival.id())) {
            counts.countRepeated();
            arrival.taken();
        } else if (former != null) {
            counts.countRepeated();
            former.arrivedAgain(arrival);
        } else {
            Remembered fetched = new Remembered(arrival);
            inHand.put(arrival.id(), fetched);
            waiting.add(fetched);
            handOver();
            tellWaiters();
        }
    }

    /** To who listens, as many as it may have at once. */
    private void handOver() {
        while (listener != null && handedOver < MOST_HANDED_OVER && !waiting.isEmpty()) {
            Remembered next = waiting.remove();
            next.isHandedOver = true;
            handedOver++;
            listener.accept(next);
        }
    }

    /** Lets go of what is fetched when nobody has asked for some time. */
    synchronized void closeIfIdle() {
        boolean isIdle = lastAsked.plus(KEPT_OPEN).isBefore(clock.instant());
        if (listener == null && isIdle) {
            closeSource();
        }
    }

    synchronized void close() {
        listener = null;
        closeSource();
    }

    private synchronized Arrival remember(Remembered arrival) {
        letGo(arrival);
        if (taken.add(arrival.id())) {
            counts.countReceived();
        }
        return arrival.newest;
    }

    private synchronized Arrival forget(Remembered arrival) {
        letGo(arrival);
        return arrival.newest;
    }

    private void letGo(Remembered arrival) {
        if (inHand.remove(arrival.id(), arrival) && arrival.isHandedOver) {
            handedOver--;
            handOver();
        }
    }

    /**
     * Remembers a message that was taken, so that it is known when it arrives again. When it does so before, it is the newer
     * arrival that is settled: the way of the older one was interrupted.
     */
    private final class Remembered implements Arrival {

        private volatile Arrival newest;
        private boolean isHandedOver;

        Remembered(Arrival arrival) {
            newest = arrival;
        }

        private void arrivedAgain(Arrival arrival) {
            newest = arrival;
        }

        @Override
        public String id() {
            return newest.id();
        }

        @Override
        public byte[] encoded() {
            return newest.encoded();
        }

        @Override
        public void taken() {
            remember(this).taken();
        }

        @Override
        public void giveBack() {
            forget(this).giveBack();
        }
    }
}
