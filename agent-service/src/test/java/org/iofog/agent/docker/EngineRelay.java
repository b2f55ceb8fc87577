package org.iofog.agent.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The engine over TCP, on a line that a test can cut: what an agent sees of an engine that restarts. */
final class EngineRelay implements AutoCloseable {

    private static final SocketAddress ENGINE = UnixDomainSocketAddress.of("/var/run/docker.sock");

    private final Queue<SocketChannel> open = new ConcurrentLinkedQueue<>();
    private final int port;
    private ServerSocketChannel server;

    EngineRelay() {
        server = listen(0);
        port = server.socket().getLocalPort();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    void cut() {
        close(server);
        open.forEach(EngineRelay::close);
        open.clear();
    }

    void mend() {
        server = listen(port);
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocketChannel listen(int onPort) {
        try {
            ServerSocketChannel channel =
                    ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
            Thread.ofVirtual().start(() -> acceptFrom(channel));
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptFrom(ServerSocketChannel channel) {
        try {
            while (true) {
                SocketChannel client = channel.accept();
                SocketChannel engine = SocketChannel.open(ENGINE);
                open.add(client);
                open.add(engine);
                Thread.ofVirtual().start(() -> copy(client, engine));
                Thread.ofVirtual().start(() -> copy(engine, client));
            }
        } catch (IOException e) {
            close(channel);
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException e) {
            close(from);
        }
        close(to);
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
