package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.tunnel.Container;
import org.iofog.testkit.tunnel.Crowd;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Much and many through two ends that are processes of their own and may use little memory. */
class TunnelLoadIT {

    private static final int TEN_THOUSAND = 10_000;
    private static final long GIBIBYTE = 1L << 30;
    private static final int PART = 64 << 10;
    private static final int TO_CONTAINER = 1;
    private static final int TO_CLIENT = 2;

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final TunnelRig rig = new TunnelRig(BUS, PortSettings.usual("127.0.0.1"));
    private EndProcess opener;
    private EndProcess agent;

    @AfterEach
    void closeAll() throws Exception {
        rig.close();
    }

    @Test
    void tenThousandConnectionsLeaveNothingBehind() throws Exception {
        // Given
        Container container = rig.closing(Container.echo());
        Crowd crowd = crowd(container.port());
        crowd.come(1, TunnelLoadIT::roundTrip);
        await().atMost(TunnelRig.SOON).until(() -> container.accepted().isEmpty());
        long before = opener.sockets() + agent.sockets();

        // When
        crowd.come(TEN_THOUSAND, TunnelLoadIT::roundTrip);

        // Then
        await().atMost(TunnelRig.SOON)
                .untilAsserted(
                        () -> assertThat(opener.sockets() + agent.sockets()).isLessThanOrEqualTo(before));
    }

    @Test
    void tenThousandThatConnectAndGoWithoutAWordHarmNobody() throws Exception {
        // Given
        Container container = rig.closing(Container.echo());
        Crowd crowd = crowd(container.port());
        crowd.come(1, TunnelLoadIT::roundTrip);

        // When
        crowd.come(TEN_THOUSAND, socket -> {});

        // Then
        crowd.come(1, TunnelLoadIT::roundTrip);
        await().atMost(TunnelRig.SOON).until(() -> container.accepted().isEmpty());
    }

    @Test
    void tenThousandMayBeSilentAtOnce() throws Exception {
        // Given
        Crowd crowd = crowd(rig.closing(EchoProcess.start()).port());

        // When
        crowd.stay(TEN_THOUSAND, TunnelLoadIT::roundTrip);

        // Then
        assertThat(opener.sockets()).isGreaterThan(TEN_THOUSAND);
        for (Socket socket : crowd.staying()) {
            roundTrip(socket);
        }
        crowd.close();
        await().atMost(TunnelRig.SOON).until(() -> opener.sockets() < 100 && agent.sockets() < 100);
    }

    @Test
    void aGibibytePassesUnharmedEachWay() throws Exception {
        // Given
        Queue<Long> receivedInContainer = new ConcurrentLinkedQueue<>();
        Container container = rig.closing(new Container(socket -> {
            Thread sender = Thread.ofVirtual().start(() -> sendGibibyte(socket, TO_CLIENT));
            receivedInContainer.add(checksum(socket.getInputStream()));
            sender.join();
        }));
        PublicPort port = start(container.port(), Duration.ofMinutes(1));

        // When
        try (Socket client = TunnelRig.connect(port)) {
            Thread sender = Thread.ofVirtual().start(() -> sendGibibyte(client, TO_CONTAINER));
            long received = checksum(client.getInputStream());
            sender.join();

            // Then
            assertThat(received).isEqualTo(checksumOfGibibyte(TO_CLIENT));
            long sent = checksumOfGibibyte(TO_CONTAINER);
            await().atMost(TunnelRig.SOON)
                    .untilAsserted(() -> assertThat(receivedInContainer).contains(sent));
        }
    }

    @Test
    void manyReadersThatDoNotReadTakeLittleMemoryAndHoldNobodyUp() throws Exception {
        // Given
        CountDownLatch ended = new CountDownLatch(1);
        Crowd crowd = crowd(rig.closing(new Container(socket -> {
                    if (socket.getInputStream().read() == 0) {
                        ended.await();
                    } else {
                        socket.getOutputStream().write(1);
                    }
                }))
                .port());

        // When
        crowd.stay(100, socket -> {
            socket.getOutputStream().write(0);
            Thread.ofVirtual().start(() -> sendUntilEnded(socket));
        });

        // Then
        crowd.come(100, socket -> {
            socket.getOutputStream().write(1);
            assertThat(socket.getInputStream().read()).isEqualTo(1);
        });
        assertThat(opener.isAlive() && agent.isAlive()).isTrue();
        ended.countDown();
    }

    @Test
    void aPeerThatVanishedWithoutAWordIsLetGoAtBothEnds() throws Exception {
        // Given
        Container container = rig.closing(Container.echo());
        PublicPort port = start(container.port(), Duration.ofSeconds(2));

        // When
        try (Socket client = TunnelRig.connect(port)) {
            roundTrip(client);

            // Then
            assertThat(hasEnded(client)).isTrue();
            await().atMost(TunnelRig.SOON).until(() -> container.accepted().isEmpty());
        }
    }

    private Crowd crowd(int external) {
        return rig.closing(new Crowd(start(external, Duration.ofMinutes(5)).port()));
    }

    /** Both ends, each a process. */
    private PublicPort start(int external, Duration idle) {
        String uuid = rig.newAgent();
        PublicPort port = TunnelRig.tcp(uuid, external);
        agent = rig.closing(EndProcess.start(rig.accessOf(uuid), port, idle));
        opener = rig.closing(EndProcess.start(TunnelRig.tunnelService(BUS), port, idle));
        await().atMost(TunnelRig.SOON).ignoreExceptions().until(() -> {
            TunnelRig.connect(port).close();
            return true;
        });
        return port;
    }

    private static void roundTrip(Socket socket) throws IOException {
        socket.getOutputStream().write(7);
        assertThat(socket.getInputStream().read()).isEqualTo(7);
    }

    private static void sendGibibyte(Socket socket, int seed) {
        try {
            byte[] part = part(seed);
            for (long sent = 0; sent < GIBIBYTE; sent += PART) {
                socket.getOutputStream().write(part);
            }
            socket.shutdownOutput();
        } catch (IOException ended) {
            // Whether it should have, the checksum tells.
        }
    }

    private static void sendUntilEnded(Socket socket) {
        try {
            while (true) {
                socket.getOutputStream().write(new byte[PART]);
            }
        } catch (IOException ended) {
            // As it is meant to.
        }
    }

    private static byte[] part(int seed) {
        byte[] part = new byte[PART];
        new Random(seed).nextBytes(part);
        return part;
    }

    private static long checksumOfGibibyte(int seed) {
        CRC32 sum = new CRC32();
        byte[] part = part(seed);
        for (long sent = 0; sent < GIBIBYTE; sent += PART) {
            sum.update(part);
        }
        return sum.getValue();
    }

    private static long checksum(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            sum.update(part, 0, read);
        }
        return sum.getValue();
    }

    private static boolean hasEnded(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
