package org.iofog.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;

/** What containers would run: an echo, a sink that answers when it has got everything, and a web server. */
final class LoadServer implements AutoCloseable {

    private static final int PART = 64 << 10;

    private final ServerSocket echo;
    private final ServerSocket sink;
    private final HttpServer web;

    LoadServer() throws IOException {
        echo = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        sink = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        web.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.start();
        accept(echo, socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
        accept(sink, LoadServer::swallow);
    }

    int echo() {
        return echo.getLocalPort();
    }

    int sink() {
        return sink.getLocalPort();
    }

    int web() {
        return web.getAddress().getPort();
    }

    private interface Conversation {
        void with(Socket socket) throws IOException;
    }

    private static void swallow(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] part = new byte[PART];
        long received = 0;
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            received += length;
        }
        socket.getOutputStream().write(received > 0 ? 1 : 0);
    }

    private static void accept(ServerSocket listener, Conversation conversation) {
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    Thread.ofVirtual().start(() -> converse(socket, conversation));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void converse(Socket socket, Conversation conversation) {
        try (socket) {
            socket.setTcpNoDelay(true);
            conversation.with(socket);
        } catch (IOException e) {
            // The client is gone, which is how it ends.
        }
    }

    @Override
    public void close() throws IOException {
        echo.close();
        sink.close();
        web.stop(0);
    }
}
