package org.iofog.testkit.tunnel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients of one public port, a few of whom connect at the same time. */
public final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final Queue<Socket> staying = new ConcurrentLinkedQueue<>();

    /** What each of them does once it is connected. */
    public interface Visit {
        void with(Socket socket) throws IOException;
    }

    public Crowd(int port) {
        this.port = port;
    }

    /** They connect, do something and go. */
    public void come(int visitors, Visit visit) throws Exception {
        each(visitors, () -> {
            try (Socket socket = connect()) {
                visit.with(socket);
            }
        });
    }

    /** They connect, do something and stay. */
    public void stay(int visitors, Visit visit) throws Exception {
        each(visitors, () -> {
            Socket socket = connect();
            staying.add(socket);
            visit.with(socket);
        });
    }

    /** Connections of those that stay. */
    public Queue<Socket> staying() {
        return staying;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void each(int visitors, Step step) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Object> task = () -> {
                step.run();
                return null;
            };
            List<Future<Object>> visits = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                visits.add(threads.submit(task));
            }
            for (Future<Object> visit : visits) {
                visit.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A visitor was not served: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : staying) {
            socket.close();
        }
        staying.clear();
    }
}
