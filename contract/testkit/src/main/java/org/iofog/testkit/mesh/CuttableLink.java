package org.iofog.testkit.mesh;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A TCP link to a port of this machine that a test can cut and mend, as a network does. */
public final class CuttableLink implements AutoCloseable {

    private static final int BYTES_AT_ONCE = 1 << 14;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile boolean cut;

    public CuttableLink(int target) throws IOException {
        this(0, target);
    }

    /** @param port where it listens; 0: any free one */
    public CuttableLink(int port, int target) throws IOException {
        this(InetAddress.getLoopbackAddress(), port, target);
    }

    /** One that others than this machine reach, at {@code address}. */
    public CuttableLink(InetAddress address, int port, int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(port, 50, address);
        Thread.ofVirtual().start(this::acceptAll);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Both ends learn at once that their connections are gone. */
    public void cut() {
        cut = true;
        open.forEach(CuttableLink::closeQuietly);
        open.clear();
    }

    /** Nothing passes any more and neither end is told, as when a cable is pulled. */
    public void fallSilent() {
        silence = new CountDownLatch(1);
    }

    public void mend() {
        cut = false;
        silence.countDown();
    }

    /** Takes no more connections; those there are stay. */
    public void refuse() {
        closeQuietly(listener);
    }

    @Override
    public void close() {
        refuse();
        cut();
        silence.countDown();
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                join(listener.accept());
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void join(Socket near) {
        if (cut) {
            closeQuietly(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> copy(near, far));
            Thread.ofVirtual().start(() -> copy(far, near));
        } catch (IOException e) {
            closeQuietly(near);
        }
    }

    private void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[BYTES_AT_ONCE];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                silence.await();
                out.write(bytes, 0, length);
            }
            silence.await();
        } catch (IOException e) {
            // One side is gone: so is the other, below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
