package org.iofog.agent.application.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    private static final int UNSETTLED = 64;
    private static final Duration KEPT_OPEN = Duration.ofSeconds(60);

    private final String microservice;
    private final MessageTransport transport;
    private final MessageCounts counts;
    private final Clock clock;
    private final RecentIds taken = new RecentIds();
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private @Nullable Subscription source;
    private @Nullable Consumer<Arrival> listener;
    private Instant lastAsked = Instant.EPOCH;

    Inbox(String microservice, MessageTransport transport, MessageCounts counts, Clock clock) {
        this.microservice = microservice;
        this.transport = transport;
        this.counts = counts;
        this.clock = clock;
    }

    /** What is here now; more may come in the moment after the first call. */
    public synchronized List<Arrival> poll() {
        lastAsked = clock.instant();
        openSource();
        List<Arrival> arrivals = new ArrayList<>(waiting);
        waiting.clear();
        return arrivals;
    }

    /** Hands over what is here and what arrives, until closed; a former listener gets nothing more. */
    public synchronized Subscription listen(Consumer<Arrival> next) {
        if (listener != null) {
            closeSource();
        }
        listener = next;
        openSource();
        waiting.forEach(next);
        waiting.clear();
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
            source = transport.consume(microservice, UNSETTLED, this::arrived);
        }
    }

    /** What nobody has taken goes back, in order. */
    private void closeSource() {
        if (source != null) {
            source.close();
            source = null;
        }
        waiting.clear();
    }

    private synchronized void arrived(Arrival arrival) {
        if (arrival.mayBeRepeated() && taken.contains(arrival.id())) {
            counts.countRepeated();
            arrival.taken();
        } else if (listener != null) {
            listener.accept(new Remembered(arrival));
        } else {
            waiting.add(new Remembered(arrival));
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

    private synchronized void remember(Arrival arrival) {
        if (taken.add(arrival.id())) {
            counts.countReceived();
        }
    }

    /** Remembers a message that was taken, so that it is known when it arrives again. */
    private final class Remembered implements Arrival {

        private final Arrival arrival;

        Remembered(Arrival arrival) {
            this.arrival = arrival;
        }

        @Override
        public String id() {
            return arrival.id();
        }

        @Override
        public boolean mayBeRepeated() {
            return arrival.mayBeRepeated();
        }

        @Override
        public byte[] encoded() {
            return arrival.encoded();
        }

        @Override
        public void taken() {
            remember(arrival);
            arrival.taken();
        }

        @Override
        public void giveBack() {
            arrival.giveBack();
        }
    }
}
