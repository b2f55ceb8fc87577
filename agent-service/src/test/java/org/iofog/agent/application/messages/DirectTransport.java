package org.iofog.agent.application.messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.iofog.agent.application.Subscription;
import org.iofog.contract.iomessage.IoMessageBinary;

/** A mesh in memory that can be cut, can take a message and lose the answer, and can refuse. */
public final class DirectTransport implements MessageTransport {

    private final Map<String, Deque<Sent>> queues = new LinkedHashMap<>();
    private final Map<String, Consumption> consumers = new LinkedHashMap<>();
    private final List<Sent> arrived = new ArrayList<>();
    private boolean isCut;
    private boolean answersAreLost;
    private int refused = -1;

    /** A message as it arrived at the far side. */
    public record Sent(String id, boolean mayBeRepeated, byte[] encoded) {}

    public synchronized void cut() {
        isCut = true;
    }

    public synchronized void mend() {
        isCut = false;
        answersAreLost = false;
    }

    public synchronized void loseAnswers() {
        answersAreLost = true;
    }

    public synchronized void refuse(int number) {
        refused = number;
    }

    public synchronized List<Sent> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public String problem() {
        return "";
    }

    @Override
    public Outlet outlet(String receiver) {
        return new DirectOutlet(receiver);
    }

    private synchronized CompletionStage<Void> deliver(String receiver, Sent sent) {
        if (isCut) {
            return CompletableFuture.failedFuture(new TransportFailure("cut", false));
        }
        if (Exchanged.number(sent.encoded()) == refused) {
            return CompletableFuture.failedFuture(new TransportFailure("unwanted", true));
        }
        arrived.add(sent);
        queues.computeIfAbsent(receiver, name -> new ArrayDeque<>()).add(sent);
        pump(receiver);
        return answersAreLost
                ? CompletableFuture.failedFuture(new TransportFailure("answer lost", false))
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized Subscription consume(String microservice, int unsettled, Consumer<Arrival> arrivals) {
        Consumption consumption = new Consumption(unsettled, arrivals);
        consumers.put(microservice, consumption);
        pump(microservice);
        return () -> close(microservice, consumption);
    }

    private synchronized void close(String microservice, Consumption consumption) {
        consumers.remove(microservice, consumption);
        Deque<Sent> queue = queues.computeIfAbsent(microservice, name -> new ArrayDeque<>());
        consumption.unsettled.reversed().forEach(sent -> queue.addFirst(again(sent)));
        consumption.unsettled.clear();
    }

    private static Sent again(Sent sent) {
        return new Sent(sent.id(), true, sent.encoded());
    }

    private void pump(String receiver) {
        Consumption consumption = consumers.get(receiver);
        Deque<Sent> queue = queues.getOrDefault(receiver, new ArrayDeque<>());
        while (consumption != null && !queue.isEmpty() && consumption.unsettled.size() < consumption.most) {
            Sent sent = queue.poll();
            consumption.unsettled.add(sent);
            consumption.arrivals.accept(new Arriving(receiver, consumption, sent));
        }
    }

    private final class DirectOutlet implements Outlet {

        private final String receiver;
        private boolean broken;

        DirectOutlet(String receiver) {
            this.receiver = receiver;
        }

        @Override
        public CompletionStage<Void> send(boolean mayBeRepeated, byte[] encoded) {
            synchronized (DirectTransport.this) {
                if (broken) {
                    return CompletableFuture.failedFuture(new TransportFailure("one before failed", false));
                }
                var sent = deliver(receiver, new Sent(IoMessageBinary.idOf(encoded), mayBeRepeated, encoded));
                broken = sent.toCompletableFuture().isCompletedExceptionally();
                return sent;
            }
        }

        @Override
        public void startAgain() {
            synchronized (DirectTransport.this) {
                broken = false;
            }
        }

        @Override
        public void close() {}
    }

    private static final class Consumption {

        private final int most;
        private final Consumer<Arrival> arrivals;
        private final List<Sent> unsettled = new ArrayList<>();

        Consumption(int most, Consumer<Arrival> arrivals) {
            this.most = most;
            this.arrivals = arrivals;
        }
    }

    private final class Arriving implements Arrival {

        private final String receiver;
        private final Consumption consumption;
        private final Sent sent;

        Arriving(String receiver, Consumption consumption, Sent sent) {
            this.receiver = receiver;
            this.consumption = consumption;
            this.sent = sent;
        }

        @Override
        public String id() {
            return sent.id();
        }

        @Override
        public byte[] encoded() {
            return sent.encoded();
        }

        @Override
        public void taken() {
            synchronized (DirectTransport.this) {
                consumption.unsettled.remove(sent);
                pump(receiver);
            }
        }

        @Override
        public void giveBack() {
            synchronized (DirectTransport.this) {
                if (consumption.unsettled.remove(sent)) {
                    queues.get(receiver).addFirst(again(sent));
                    pump(receiver);
                }
            }
        }
    }
}
