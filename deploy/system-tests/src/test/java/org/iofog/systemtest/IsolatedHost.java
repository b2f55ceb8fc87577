package org.iofog.systemtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Launch;
import org.iofog.testkit.mesh.Mesh;

/**
 * A host beside this machine: a container engine in a network namespace of its own, so that containers of both may have
 * the same ports. What runs there reaches one port of this machine, the bus.
 */
final class IsolatedHost implements AutoCloseable {

    private final PrivateEngine engine;
    private final Path socket;
    private final int busPort;
    private Relay relay;
    private Process relayInside;

    IsolatedHost(Path folder, int busPort) {
        this.engine = new PrivateEngine(folder);
        this.socket = folder.resolve("bus.sock");
        this.busPort = busPort;
    }

    void start() throws IOException {
        engine.start();
        engine.copyImage(BusyboxImage.NAME);
        relay = Relay.toPort(socket, busPort);
        Process loopback = new ProcessBuilder(inside(List.of("/bin/busybox", "ifconfig", "lo", "up"))).start();
        await().atMost(Mesh.SOON).until(() -> !loopback.isAlive() && loopback.exitValue() == 0);
        relayInside = new ProcessBuilder(inside(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Relay.class.getName(),
                        String.valueOf(busPort),
                        socket.toString())))
                .inheritIO()
                .start();
    }

    String engineUrl() {
        return engine.url();
    }

    /** The program on this host. */
    Launch inside(Launch launch) {
        return new Launch(inside(launch.command()));
    }

    private List<String> inside(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("nsenter", "--net=/proc/%d/ns/net".formatted(engine.pid())));
        whole.addAll(command);
        return whole;
    }

    @Override
    public void close() throws IOException {
        if (relayInside != null) {
            relayInside.destroyForcibly();
        }
        if (relay != null) {
            relay.close();
        }
        engine.close();
    }
}
