package org.iofog.systemtest;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.iomessage.SocketFrames;
import org.iofog.testkit.mesh.Mesh;
import org.jspecify.annotations.Nullable;

/**
 * A microservice that sends numbers at an even pace, beginning with 0. What has no receipt when its agent goes, it sends
 * again in the same order.
 */
final class NumberedSender implements AutoCloseable {

    private static final int AT_ONCE = 5;
    private static final long MILLIS_BETWEEN = 10;
    private static final int MOST_WITHOUT_RECEIPT = 200;
    private static final byte[] CONTENT = new byte[256];

    private final URI address;
    private final String run;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private @Nullable LocalApiSocket socket;
    private boolean finishing;
    private int made;
    private int next;
    private int confirmed;
    private int sentAgain;

    /** @param run tells these numbers from those of another sender */
    NumberedSender(URI address, String run) {
        this.address = address;
        this.run = run;
        var unused = clock.scheduleAtFixedRate(this::sendSome, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    private void sendSome() {
        LocalApiSocket open = socket;
        if (open == null || !open.isOpen()) {
            socket = LocalApiSocket.open(address, this::received).orElse(null);
            startAgain();
            return;
        }
        for (int i = 0; i < AT_ONCE && hasNext(); i++) {
            open.send(frame(take()));
        }
    }

    private synchronized void startAgain() {
        sentAgain += next - confirmed;
        next = confirmed;
    }

    private synchronized boolean hasNext() {
        return next - confirmed < MOST_WITHOUT_RECEIPT && (next < made || !finishing);
    }

    private synchronized int take() {
        int number = next++;
        made = Math.max(made, next);
        return number;
    }

    /** Receipts come in the order of the messages. */
    private synchronized Optional<byte[]> received(byte[] frame) {
        if (frame[0] == SocketFrames.RECEIPT) {
            confirmed++;
        }
        return Optional.empty();
    }

    private byte[] frame(int number) {
        IoMessage message = new IoMessage(
                "", "", run, number, 0, (byte) 0, 0, "", "", "", 0, "", "", "", 0, "number", "none", CONTENT, CONTENT);
        return SocketFrames.message(IoMessageBinary.encode(message));
    }

    /** How many the agent has on its disk. */
    synchronized int confirmed() {
        return confirmed;
    }

    /** How many the agent may have got more than once, as they had no receipt. */
    synchronized int sentAgain() {
        return sentAgain;
    }

    /** Makes no new ones; returns how many there are when all of them have their receipt. */
    int finish() {
        stopMaking();
        await().atMost(Mesh.SOON).until(this::isDone);
        return confirmed();
    }

    private synchronized void stopMaking() {
        finishing = true;
    }

    private synchronized boolean isDone() {
        return confirmed == made;
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
