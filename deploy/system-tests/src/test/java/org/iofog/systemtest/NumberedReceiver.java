package org.iofog.systemtest;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.SocketFrames;
import org.jspecify.annotations.Nullable;

/** A microservice that takes the numbers of one {@link NumberedSender} and counts them. */
final class NumberedReceiver implements AutoCloseable {

    private static final long MILLIS_BETWEEN = 50;

    private final URI address;
    private final String run;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Set<Integer> numbers = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private int repeated;
    private @Nullable LocalApiSocket socket;

    NumberedReceiver(URI address, String run) {
        this.address = address;
        this.run = run;
        var unused = clock.scheduleAtFixedRate(this::keepOpen, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    private void keepOpen() {
        if (socket == null || !socket.isOpen()) {
            socket = LocalApiSocket.open(address, this::received).orElse(null);
        }
    }

    private Optional<byte[]> received(byte[] frame) {
        if (frame[0] != SocketFrames.MESSAGE) {
            return Optional.empty();
        }
        count(SocketFrames.message(ByteBuffer.wrap(frame)));
        return Optional.of(new byte[] {SocketFrames.ACKNOWLEDGEMENT});
    }

    private synchronized void count(IoMessage message) {
        if (!message.groupId().equals(run)) {
            return;
        }
        if (!ids.add(message.id())) {
            repeated++;
        }
        numbers.add(message.sequenceNumber());
    }

    /** Each number once, in the order in which they came first. */
    synchronized List<Integer> numbers() {
        return List.copyOf(numbers);
    }

    /** Messages that came a second time, which only happens when this end was interrupted before it had acknowledged. */
    synchronized int repeated() {
        return repeated;
    }

    /** How many messages the agent of the sender made, more than one of a number where it was interrupted. */
    synchronized int messages() {
        return ids.size();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        LocalApiSocket open = socket;
        if (open != null) {
            open.close();
        }
    }
}
