package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.tunnel.Container;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bytes through a public port, over a real bus. */
class TcpTunnelIT {

    private static final int MIB = 1 << 20;

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final TunnelRig rig = new TunnelRig(BUS, PortSettings.usual("127.0.0.1"));

    @AfterEach
    void closeAll() throws Exception {
        rig.close();
    }

    @Test
    void passesBytesBothWaysAndTheEndOfEachDirection() throws Exception {
        // Given
        PublicPort port = open(Container.echo());
        byte[] sent = new byte[8 * MIB];
        new Random(1).nextBytes(sent);

        // When
        try (Socket client = TunnelRig.connect(port)) {
            Thread.ofVirtual().start(() -> {
                try {
                    client.getOutputStream().write(sent);
                    client.shutdownOutput();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            byte[] received = client.getInputStream().readAllBytes();

            // Then
            assertThat(checksum(received)).isEqualTo(checksum(sent));
        }
        await().atMost(TunnelRig.SOON)
                .untilAsserted(() -> assertThat(rig.keeper.statuses())
                        .singleElement()
                        .satisfies(status -> {
                            assertThat(status.connections()).isZero();
                            assertThat(status.bytesIn()).isEqualTo(sent.length);
                            assertThat(status.bytesOut()).isEqualTo(sent.length);
                        }));
    }

    @Test
    void letsTheContainerSpeakOnAfterTheClientHasFinished() throws Exception {
        // Given
        PublicPort port = open(new Container(socket -> {
            byte[] all = socket.getInputStream().readAllBytes();
            socket.getOutputStream().write(("got " + all.length).getBytes(StandardCharsets.UTF_8));
        }));

        // When
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(new byte[1000]);
            client.shutdownOutput();

            // Then
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("got 1000");
        }
    }

    @Test
    void passesEachByteOnThatASlowWriterWrites() throws Exception {
        // Given
        PublicPort port = open(Container.echo());
        try (Socket client = TunnelRig.connect(port)) {
            for (int each = 0; each < 20; each++) {
                // When
                client.getOutputStream().write(each);

                // Then
                assertThat(client.getInputStream().read()).isEqualTo(each);
            }
        }
    }

    @Test
    void stopsTheWriterWhileTheReaderIsSlow() throws Exception {
        // Given
        CountDownLatch read = new CountDownLatch(1);
        PublicPort port = open(new Container(socket -> {
            read.await();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }));
        AtomicLong written = new AtomicLong();

        // When
        try (Socket client = TunnelRig.connect(port)) {
            Thread writer = Thread.ofVirtual().start(() -> writeUntilClosed(client, written, 64 * MIB));
            await().atMost(TunnelRig.SOON).until(() -> isAtRest(written));

            // Then
            assertThat(written.get()).isLessThan(32L * MIB);
            read.countDown();
            writer.join(Duration.ofMinutes(1));
            assertThat(written.get()).isEqualTo(64L * MIB);
        }
    }

    @Test
    void carriesAResetEitherWay() throws Exception {
        // Given
        BlockingQueue<Throwable> seen = new LinkedBlockingQueue<>();
        Container container = new Container(socket -> {
            socket.getOutputStream().write(1);
            try {
                socket.getInputStream().read();
            } catch (SocketException e) {
                seen.add(e);
            }
        });
        PublicPort port = open(container);
        Socket client = TunnelRig.connect(port);
        client.getInputStream().read();
        Socket other = TunnelRig.connect(port);
        other.getInputStream().read();
        await().until(() -> container.accepted().size() == 2);

        // When
        client.setSoLinger(true, 0);
        client.close();

        // Then
        assertThat(seen.poll(20, TimeUnit.SECONDS)).hasMessageContaining("reset");

        // When
        for (Socket inContainer : container.accepted()) {
            inContainer.setSoLinger(true, 0);
            inContainer.close();
        }

        // Then
        assertThatThrownBy(() -> other.getInputStream().read()).isInstanceOf(SocketException.class);
        other.close();
    }

    @Test
    void holdsAThousandConnectionsAtOnce() throws Exception {
        // Given
        PublicPort port = open(Container.echo());
        List<Socket> clients = new ArrayList<>();

        // When
        for (int i = 0; i < 1000; i++) {
            Socket client = TunnelRig.connect(port);
            clients.add(client);
            client.getOutputStream().write(i % 100);
        }

        // Then
        for (int i = 0; i < clients.size(); i++) {
            assertThat(clients.get(i).getInputStream().read()).isEqualTo(i % 100);
        }
        for (Socket client : clients) {
            client.close();
        }
        await().atMost(TunnelRig.SOON)
                .until(() -> rig.keeper.statuses().getFirst().connections() == 0);
    }

    @Test
    void endsConnectionsAtBothEndsWhenTheAgentIsGone() throws Exception {
        // Given
        Container container = rig.closing(Container.echo());
        String agent = rig.newAgent();
        PublicPort port = TunnelRig.tcp(agent, container.port());
        ContainerTarget target = rig.serve(agent, port);
        rig.open(port);
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(7);
            assertThat(client.getInputStream().read()).isEqualTo(7);

            // When
            target.close();

            // Then
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void endsConnectionsWhenTheBusIsGoneAndTakesNewOnesWhenItIsBack() throws Exception {
        // Given
        PublicPort port = open(Container.echo());
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(7);
            assertThat(client.getInputStream().read()).isEqualTo(7);

            // When
            BUS.restart();

            // Then
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(8);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void letsConnectionsWaitForAContainerThatComesLater() throws Exception {
        // Given
        int external = TunnelRig.freePort();
        String agent = rig.newAgent();
        PublicPort port = TunnelRig.tcp(agent, external);
        rig.closing(rig.serve(agent, port));
        rig.open(port);

        // When
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(7);
            rig.closing(
                    new Container(external, socket -> socket.getInputStream().transferTo(socket.getOutputStream())));

            // Then
            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void carriesWhatAClientSentBeforeItWasConnectedAndItsEnd() throws Exception {
        // Given
        int external = TunnelRig.freePort();
        String agent = rig.newAgent();
        PublicPort port = TunnelRig.tcp(agent, external);
        rig.closing(rig.serve(agent, port));
        rig.open(port);
        byte[] sent = new byte[64 << 10];
        new Random(2).nextBytes(sent);

        // When
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(sent);
            client.shutdownOutput();
            rig.closing(Container.echo(external));

            // Then
            assertThat(checksum(client.getInputStream().readAllBytes())).isEqualTo(checksum(sent));
        }
    }

    @Test
    void letsConnectionsWaitForTheAgentAMicroserviceMovesTo() throws Exception {
        // Given
        Container container = rig.closing(Container.echo());
        String former = rig.newAgent();
        String next = rig.newAgent();
        PublicPort port = TunnelRig.tcp(former, container.port());
        rig.closing(rig.serve(former));
        rig.open(port);

        // When
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(7);
            PublicPort moved = TunnelRig.leadingTo(port, next, container.port());
            rig.closing(rig.serve(next, moved));
            rig.open(moved);

            // Then
            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void letsConnectionsEndByThemselvesAtTheAgentAMicroserviceHasLeft() throws Exception {
        // Given
        Container container = rig.closing(Container.echo());
        String former = rig.newAgent();
        PublicPort port = TunnelRig.tcp(former, container.port());
        ServedPorts served = new ServedPorts(former);
        served.follow(List.of(port));
        ContainerTarget target = rig.closing(rig.serve(former, served));
        rig.open(port);
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(7);
            assertThat(client.getInputStream().read()).isEqualTo(7);

            // When
            served.follow(List.of());
            target.look();
            rig.open(TunnelRig.leadingTo(port, rig.newAgent(), container.port()));

            // Then
            await().during(Duration.ofSeconds(3)).atMost(TunnelRig.SOON).untilAsserted(() -> {
                client.getOutputStream().write(8);
                assertThat(client.getInputStream().read()).isEqualTo(8);
            });
        }
    }

    private PublicPort open(Container container) {
        rig.closing(container);
        String agent = rig.newAgent();
        PublicPort port = TunnelRig.tcp(agent, container.port());
        rig.closing(rig.serve(agent, port));
        rig.open(port);
        return port;
    }

    private static void writeUntilClosed(Socket client, AtomicLong written, int bytes) {
        byte[] part = new byte[64 << 10];
        try {
            while (written.get() < bytes) {
                client.getOutputStream().write(part);
                written.addAndGet(part.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more of it for a while. */
    private static boolean isAtRest(AtomicLong written) {
        long before = written.get();
        await().pollDelay(Duration.ofMillis(700)).until(() -> true);
        return before > 0 && written.get() == before;
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
