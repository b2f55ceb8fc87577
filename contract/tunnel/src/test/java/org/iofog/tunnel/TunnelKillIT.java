package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.tunnel.Container;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whichever end is killed in the middle of a transfer, nothing hangs at the other, and a new end takes new connections. */
class TunnelKillIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final AtomicInteger inContainer = new AtomicInteger();
    private final TunnelRig rig = new TunnelRig(BUS, PortSettings.usual("127.0.0.1"));
    private final Container container = rig.closing(new Container(this::sendForEver));
    private PublicPort port;
    private EndProcess agent;
    private EndProcess opener;

    @BeforeEach
    void startBothEnds() {
        String uuid = rig.newAgent();
        port = TunnelRig.tcp(uuid, container.port());
        agent = start(rig.accessOf(uuid));
        opener = start(TunnelRig.tunnelService(BUS));
    }

    @AfterEach
    void closeAll() throws Exception {
        rig.close();
    }

    @Test
    void endsConnectionsWhenTheAgentIsKilled() throws Exception {
        try (Socket client = awaitTransfer()) {
            // When
            agent.kill();

            // Then
            await().atMost(TunnelRig.SOON).until(() -> hasEnded(client));
        }
        start(rig.accessOf(port.agent()));
        awaitTransfer().close();
    }

    @Test
    void endsConnectionsToTheContainerWhenTheOpenerIsKilled() throws Exception {
        try (Socket client = awaitTransfer()) {
            // When
            opener.kill();

            // Then
            assertThat(hasEnded(client)).isTrue();
            await().atMost(TunnelRig.SOON).until(() -> inContainer.get() == 0);
        }
        start(TunnelRig.tunnelService(BUS));
        awaitTransfer().close();
    }

    @Test
    void anotherOpenerOfTheSameHostTakesThePortOver() {
        // Given
        awaitTransfer();
        start(TunnelRig.tunnelService(BUS));

        // When
        opener.kill();

        // Then
        awaitTransfer();
    }

    private EndProcess start(BusAccess access) {
        return rig.closing(EndProcess.start(access, port));
    }

    /** A client that has received something. */
    private Socket awaitTransfer() {
        List<Socket> client = new ArrayList<>();
        await().atMost(TunnelRig.SOON).ignoreExceptions().until(() -> {
            Socket socket = TunnelRig.connect(port);
            client.add(socket);
            return socket.getInputStream().read() >= 0;
        });
        return client.getLast();
    }

    private static boolean hasEnded(Socket client) {
        byte[] part = new byte[1 << 20];
        try {
            while (client.getInputStream().read(part) >= 0) {
                client.setSoTimeout((int) TunnelRig.SOON.toMillis());
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void sendForEver(Socket socket) throws IOException {
        inContainer.incrementAndGet();
        try {
            byte[] part = new byte[16 << 10];
            while (true) {
                socket.getOutputStream().write(part);
            }
        } finally {
            inContainer.decrementAndGet();
        }
    }
}
