package org.iofog.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to the three servers, by the ports where it begins.
 *
 * @param name as the table has it
 */
record SocketPath(String name, int echo, int sink, int web) {

    private static final int PART = 64 << 10;
    private static final int ECHO_BYTES = 64;
    private static final int OPENERS = 16;

    /** @return MB/s of so many streams together */
    double stream(int streams, long bytesEach) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(streams);
        long begun = System.nanoTime();
        for (int i = 0; i < streams; i++) {
            Thread.ofPlatform().start(() -> {
                send(bytesEach);
                done.countDown();
            });
        }
        done.await();
        return streams * bytesEach * 1e3 / (System.nanoTime() - begun);
    }

    /** @return microseconds of each round trip of 64 bytes */
    List<Double> echoes(int count) {
        List<Double> micros = new ArrayList<>();
        byte[] content = new byte[ECHO_BYTES];
        try (Socket socket = connect(echo)) {
            for (int i = 0; i < count; i++) {
                long begun = System.nanoTime();
                socket.getOutputStream().write(content);
                socket.getInputStream().readNBytes(content, 0, content.length);
                micros.add((System.nanoTime() - begun) / 1e3);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return micros;
    }

    /** @return connections per second, each of which has answered */
    double connections(int count) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(count);
        CountDownLatch done = new CountDownLatch(OPENERS);
        long begun = System.nanoTime();
        for (int i = 0; i < OPENERS; i++) {
            Thread.ofPlatform().start(() -> {
                while (left.getAndDecrement() > 0) {
                    echoes(1);
                }
                done.countDown();
            });
        }
        done.await();
        return count * 1e9 / (System.nanoTime() - begun);
    }

    /** @return open connections that have answered once */
    List<Socket> idle(int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket socket = connect(echo);
            socket.getOutputStream().write(1);
            sockets.add(socket);
        }
        for (Socket socket : sockets) {
            socket.getInputStream().read();
        }
        return sockets;
    }

    private void send(long bytes) {
        try (Socket socket = connect(sink)) {
            byte[] part = new byte[PART];
            for (long sent = 0; sent < bytes; sent += part.length) {
                socket.getOutputStream().write(part);
            }
            socket.shutdownOutput();
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }
}
