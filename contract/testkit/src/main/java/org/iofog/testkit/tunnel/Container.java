package org.iofog.testkit.tunnel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What listens in a container: a server on loopback that treats each connection the same. */
public final class Container implements AutoCloseable {

    private final ServerSocket listener;
    private final Conversation conversation;
    private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

    /** What is done with a connection; it is closed afterwards. */
    public interface Conversation {
        void with(Socket socket) throws Exception;
    }

    public Container(Conversation conversation) {
        this(0, conversation);
    }

    public Container(int port, Conversation conversation) {
        this.conversation = conversation;
        try {
            listener = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    public static Container echo() {
        return echo(0);
    }

    /** @param port 0: any free one */
    public static Container echo(int port) {
        return new Container(port, socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Connections that are open. */
    public Queue<Socket> accepted() {
        return accepted;
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                accepted.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            conversation.with(socket);
        } catch (Exception e) {
            // The other side is gone: so is this one.
        } finally {
            accepted.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : accepted) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
