package org.iofog.systemtest;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Data through an echo without end, both ways at once. */
final class Transfer implements AutoCloseable {

    private static final int PART = 16 << 10;

    private final Socket socket;
    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger directions = new AtomicInteger(2);

    Transfer(Socket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(this::send);
        Thread.ofVirtual().start(this::receive);
    }

    long received() {
        return received.get();
    }

    /** In both directions. */
    boolean hasEnded() {
        return directions.get() == 0;
    }

    private void send() {
        try {
            while (true) {
                socket.getOutputStream().write(new byte[PART]);
            }
        } catch (IOException ended) {
            directions.decrementAndGet();
        }
    }

    private void receive() {
        byte[] part = new byte[PART];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(part)) {
                received.addAndGet(read);
            }
            directions.decrementAndGet();
        } catch (IOException ended) {
            directions.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
