package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.SeparateNetwork;
import org.iofog.testkit.tunnel.Container;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cable between an agent's host and the control plane is cut in the middle of a transfer through a public port: no
 * packet passes any more, and nobody is told. Clients reach the port by another cable.
 */
class TunnelCutST {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final int external = Mesh.freePort();
    private final int open = Mesh.freePort();
    private Mesh mesh;
    private SeparateNetwork network;
    private ControllerApi api;
    private Container container;

    @BeforeEach
    void startMesh(@TempDir Path folder) {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        network = mesh.separateControlPlane();
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startTunnelService("tunnel-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        StandIn.clear(api, "agent-1", List.of(new PortMapping(80, external, open, null, PortProtocol.TCP, null)));
        container = Container.echo(external);
    }

    @AfterEach
    void stopMesh() {
        String agent = api.agent("agent-1").uuid();
        container.close();
        mesh.close();
        Containers.ofThisMachine().cleanUpAfter(agent);
    }

    @Test
    void bothEndsOfATransferEndWithinSecondsAndNewOnesPassOnceTheCableIsMended() throws Exception {
        // Given
        StandIn.awaitEcho(network.consoleAddress(), open);
        try (Transfer transfer = new Transfer(new Socket(network.consoleAddress(), open));
                Socket idle = new Socket(network.consoleAddress(), open)) {
            StandIn.roundTrip(idle);
            await().atMost(SECONDS).until(() -> transfer.received() > 1 << 20);

            // When
            network.cut();

            // Then
            await().atMost(SECONDS).until(transfer::hasEnded);
            await().atMost(SECONDS).until(() -> container.accepted().isEmpty());
            assertThat(hasEnded(idle)).isTrue();
        }

        // When
        network.mend();

        // Then
        StandIn.awaitEcho(network.consoleAddress(), open);
    }

    private static boolean hasEnded(Socket client) throws IOException {
        client.setSoTimeout((int) SECONDS.toMillis());
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
