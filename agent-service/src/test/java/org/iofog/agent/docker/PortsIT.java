package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.ExposedPort;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iofog.agent.application.EngineFailure.PortAlreadyTaken;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.ContainerSnapshot.Status;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortsIT {

    private final TestAgent agent = new TestAgent();

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void reachesATcpPort() {
        int port = TestAgent.freePort();

        agent.start(greeting(port));

        await().untilAsserted(() -> assertThat(readFrom(port)).isEqualTo("hello\n"));
    }

    @Test
    void opensAUdpPort() {
        int port = TestAgent.freePort();
        PortMapping mapping = new PortMapping(7000, port, null, null, PortProtocol.UDP, null);

        String container = agent.start(
                TestAgent.microservice().container(TestAgent.shell("sleep 600", List.of(mapping), List.of())));

        assertThat(agent.inspect(container).getNetworkSettings().getPorts().getBindings())
                .containsOnlyKeys(ExposedPort.udp(7000));
        assertThatThrownBy(() -> new DatagramSocket(port).close()).isInstanceOf(BindException.class);
    }

    @Test
    void namesTheContainerThatHoldsThePort() {
        int port = TestAgent.freePort();
        Wanted holder = greeting(port);
        agent.start(holder);
        String second = agent.create(greeting(port));

        assertThatThrownBy(() -> agent.engine.start(second))
                .isInstanceOf(PortAlreadyTaken.class)
                .hasMessage(
                        "Port %d/tcp of this host is already in use by container %s; free it or choose another external port.",
                        port, agent.definition(holder).name());
        assertThat(agent.snapshot(second).status()).isEqualTo(Status.CREATED);
    }

    @Test
    void tellsThatAnotherProgramHoldsThePort() throws IOException {
        try (ServerSocket holder = new ServerSocket(0)) {
            String container = agent.create(greeting(holder.getLocalPort()));

            assertThatThrownBy(() -> agent.engine.start(container))
                    .isInstanceOf(PortAlreadyTaken.class)
                    .hasMessage(
                            "Port %d/tcp of this host is already in use by another program of this host; free it or choose another external port.",
                            holder.getLocalPort());
        }
    }

    private static Wanted greeting(int port) {
        return TestAgent.microservice()
                .container(TestAgent.shell(
                        "nc -ll -p 7000 -e /bin/busybox echo hello", List.of(PortMapping.of(7000, port)), List.of()));
    }

    private static String readFrom(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
