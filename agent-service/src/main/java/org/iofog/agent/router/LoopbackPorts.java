package org.iofog.agent.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.iofog.agent.application.router.FreePorts;
import org.iofog.agent.application.router.RouterFailure;
import org.jspecify.annotations.Nullable;

/** Ports of the loopback address. */
public final class LoopbackPorts implements FreePorts {

    private static final int PATIENCE_MILLIS = 1_000;

    @Override
    public boolean isFree(int port) {
        return !isListening(port);
    }

    @Override
    public int choose() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port of this host is free: " + e.getMessage(), e);
        }
    }

    static void requireListening(@Nullable Integer port) {
        if (port == null || !isListening(port)) {
            throw new RouterFailure("The router does not listen on port %s.".formatted(port));
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
