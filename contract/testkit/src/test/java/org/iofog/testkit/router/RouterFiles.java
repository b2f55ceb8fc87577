package org.iofog.testkit.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Files of routers that let anybody in. */
final class RouterFiles {

    private static final String USER = """
            ["iofog.user", {"name": "anyone", "password": "any"}]""";

    private RouterFiles() {}

    static RouterFile interior(String id, int port, String... more) {
        return file(id, "interior", port, more);
    }

    static RouterFile edge(String id, int port, String... more) {
        return file(id, "edge", port, more);
    }

    static String listener(String name, int port, String role) {
        return """
                ["listener", {"name": "%s", "host": "127.0.0.1", "port": "%d", "role": "%s"}]""".formatted(name, port, role);
    }

    static String connector(String name, int port, String role) {
        return """
                ["connector", {"name": "%s", "host": "127.0.0.1", "port": "%d", "role": "%s"}]""".formatted(name, port, role);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouterFile file(String id, String mode, int port, String... more) {
        String router = """
                ["router", {"id": "%s", "mode": "%s"}]""".formatted(id, mode);
        String rest = String.join(", ", more);
        return RouterFile.of("[%s, %s, %s%s%s]"
                .formatted(USER, router, listener("clients", port, "normal"), rest.isEmpty() ? "" : ", ", rest));
    }
}
