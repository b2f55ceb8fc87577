package org.iofog.tunnel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What listens in a container: a server on loopback that treats each connection the same. */
final class Container implements AutoCloseable {

    private final ServerSocket listener;
    private final Conversation conversation;
    private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

    /** What is done with a connection; it is closed afterwards. */
    interface Conversation {
        void with(Socket socket) throws Exception;
    }

    Container(Conversation conversation) {
        this(0, conversation);
    }

    Container(int port, Conversation conversation) {
        this.conversation = conversation;
        try {
            listener = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    static Container echo() {
        return new Container(socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
    }

    int port() {
        return listener.getLocalPort();
    }

    Queue<Socket> accepted() {
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
