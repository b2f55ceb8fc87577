package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Program;
import org.iofog.testkit.tunnel.Container;
import org.iofog.testkit.tunnel.Crowd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Public ports on a whole mesh, one beside the control plane and one that another agent opens. The container is stopped, and
 * a server of this test listens in its place: it tells what becomes of its connections, and takes thousands.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TunnelFaultsST {

    private static final Duration SECONDS = Duration.ofSeconds(20);
    private static final int TEN_THOUSAND = 10_000;

    private final int external = Mesh.freePort();
    private final int besideControlPlane = Mesh.freePort();
    private final int atTheGate = Mesh.freePort();
    private final int externalOfGate = Mesh.freePort();
    private Mesh mesh;
    private ControllerApi api;
    private Container container;
    private Container reachedByGate;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startTunnelService("tunnel-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        mesh.startAgent(api, "controller-1", "gate");
        StandIn.clear(
                api,
                "agent-1",
                List.of(
                        new PortMapping(80, external, besideControlPlane, null, PortProtocol.TCP, null),
                        new PortMapping(81, externalOfGate, atTheGate, "gate", PortProtocol.TCP, null)));
        container = Container.echo(external);
        reachedByGate = Container.echo(externalOfGate);
        awaitEcho(besideControlPlane);
    }

    @AfterAll
    void stopMesh() {
        List<String> agents =
                List.of(api.agent("agent-1").uuid(), api.agent("gate").uuid());
        container.close();
        reachedByGate.close();
        mesh.close();
        agents.forEach(Containers.ofThisMachine()::cleanUpAfter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tunnel-1", "agent-1", "servers"})
    void bothEndsOfATransferEndAndNewOnesBeginWhateverIsKilled(String killed) throws Exception {
        // Given
        try (Transfer transfer = new Transfer(new Socket("127.0.0.1", besideControlPlane))) {
            await().atMost(SECONDS).until(() -> transfer.received() > 1 << 20);

            // When
            mesh.get(killed).kill();

            // Then
            await().atMost(SECONDS).until(transfer::hasEnded);
            await().atMost(SECONDS).until(() -> container.accepted().isEmpty());
        }
        if (killed.equals("servers")) {
            mesh.killDatabase();
        }
        mesh.get(killed).start();
        awaitEcho(besideControlPlane);
    }

    @Test
    void anAgentOpensAPortForTheMicroserviceOfAnother() {
        // Given
        awaitEcho(atTheGate);

        // When
        mesh.get("gate").kill();

        // Then
        assertThatThrownBy(() -> new Socket("127.0.0.1", atTheGate)).isInstanceOf(ConnectException.class);

        // When
        mesh.get("gate").start();

        // Then
        awaitEcho(atTheGate);
    }

    @Test
    void tenThousandConnectionsLeaveNoSocketBehind() throws Exception {
        // Given
        List<Program> ends = List.of(mesh.get("tunnel-1"), mesh.get("agent-1"));
        await().atMost(SECONDS).until(() -> container.accepted().isEmpty());
        long before = ends.stream().mapToLong(Program::sockets).sum();

        // When
        try (Crowd crowd = new Crowd(besideControlPlane)) {
            crowd.come(TEN_THOUSAND, StandIn::roundTrip);
        }

        // Then
        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(
                                ends.stream().mapToLong(Program::sockets).sum())
                        .isLessThanOrEqualTo(before));
    }

    @Test
    void anotherCopyTakesOverWhenTheOneThatHasThePortIsKilled() {
        // Given
        mesh.startTunnelService("tunnel-2");
        await().atMost(SECONDS).until(() -> mesh.get("tunnel-2").output().contains("cannot be opened"));

        // When
        mesh.get("tunnel-1").kill();

        // Then
        awaitEcho(besideControlPlane);
        mesh.get("tunnel-1").start();
        mesh.get("tunnel-2").kill();
        awaitEcho(besideControlPlane);
    }

    private static void awaitEcho(int port) {
        StandIn.awaitEcho("127.0.0.1", port);
    }
}
