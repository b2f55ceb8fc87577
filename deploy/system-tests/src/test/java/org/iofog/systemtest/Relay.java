package org.iofog.systemtest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Carries connections between a port and a Unix socket, which processes of another network namespace reach. A program too,
 * to be started there: {@code PORT SOCKET}.
 */
final class Relay implements AutoCloseable {

    private final ServerSocketChannel listener;
    private final SocketAddress target;

    private Relay(ServerSocketChannel listener, SocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    static Relay toPort(Path socket, int port) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(socket));
        return started(listener, loopback(port));
    }

    private static Relay toSocket(int port, Path socket) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(loopback(port));
        return started(listener, UnixDomainSocketAddress.of(socket));
    }

    private static Relay started(ServerSocketChannel listener, SocketAddress target) {
        Relay relay = new Relay(listener, target);
        Thread.ofPlatform().daemon().start(relay::acceptAll);
        return relay;
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private void acceptAll() {
        try {
            while (true) {
                SocketChannel accepted = listener.accept();
                Thread.ofPlatform().daemon().start(() -> join(accepted));
            }
        } catch (IOException closed) {
            // As it is when the relay ends.
        }
    }

    private void join(SocketChannel accepted) {
        try (accepted;
                SocketChannel connected = SocketChannel.open(target)) {
            Thread back = Thread.ofPlatform().daemon().start(() -> pass(connected, accepted));
            pass(accepted, connected);
            back.join();
        } catch (IOException gone) {
            // Then so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
        try {
            Channels.newInputStream(from).transferTo(Channels.newOutputStream(to));
            to.shutdownOutput();
        } catch (IOException gone) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAlready) {
            // Nothing is left to do.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] arguments) throws Exception {
        toSocket(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Thread.currentThread().join();
    }
}
