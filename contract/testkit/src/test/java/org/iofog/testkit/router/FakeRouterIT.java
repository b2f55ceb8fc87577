package org.iofog.testkit.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.iofog.testkit.router.RouterFiles.connector;
import static org.iofog.testkit.router.RouterFiles.edge;
import static org.iofog.testkit.router.RouterFiles.freePort;
import static org.iofog.testkit.router.RouterFiles.interior;
import static org.iofog.testkit.router.RouterFiles.listener;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.ManagementRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no real router does reliably, and what the fake does with a trap switched off. */
class FakeRouterIT {

    private final FakeRouterNetwork network = new FakeRouterNetwork();
    private final int port = freePort();

    @AfterEach
    void endRouters() {
        network.close();
    }

    @Test
    void crashesAfterAListenerOnABusyPort() throws IOException {
        network.without(Trap.LISTENER_OPENS_LATE);
        RunningRouter running = network.start(interior("A", port));
        try (ManagedRouter router = ManagedRouter.connect(port);
                ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            router.create("listener", "busy", address(busy.getLocalPort()));

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> router.create("listener", "good", address(freePort())));
        }
        assertThat(running.isUp()).isFalse();
    }

    @Test
    void forbidsToCloseAConnectionBetweenRouters() {
        int forEdges = freePort();
        network.start(interior("A", port, listener("edges", forEdges, "edge")));
        network.start(edge("E", freePort(), connector("up", forEdges, "edge")));
        try (ManagedRouter router = ManagedRouter.connect(port)) {
            assertThatExceptionOfType(ManagementRefusal.class)
                    .isThrownBy(() -> router.update("connection", "E-up", Map.of("adminStatus", "deleted")))
                    .matches(refusal -> refusal.reason() == ManagementRefusal.Reason.FORBIDDEN);
        }
    }

    @Test
    void dropsAClientThatKeepsSilent() {
        int hasty = freePort();
        network.start(interior("A", port, """
                ["listener", {"name": "hasty", "host": "127.0.0.1", "port": "%d", "idleTimeoutSeconds": 1}]""".formatted(hasty)));
        Vertx frozen = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        BusConnection client = BusConnection.open(frozen, BusAccess.of("amqp://127.0.0.1:" + hasty, "any", "any"));
        await().until(client::isConnected);
        try (ManagedRouter router = ManagedRouter.connect(port)) {
            CountDownLatch thawed = new CountDownLatch(1);
            frozen.runOnContext(now -> awaitUninterruptibly(thawed));

            await().until(() -> router.query("connection").size() == 1);
            thawed.countDown();
        }
        frozen.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void refusesABusyPortWithoutTheTrap() throws IOException {
        network.without(Trap.BUSY_PORT_ACCEPTED).start(interior("A", port));
        try (ManagedRouter router = ManagedRouter.connect(port);
                ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(ManagementRefusal.class)
                    .isThrownBy(() -> router.create("listener", "busy", address(busy.getLocalPort())));
        }
    }

    @Test
    void remembersWithoutTheTrap() {
        RunningRouter running = network.without(Trap.NOTHING_SURVIVES_RESTART).start(interior("A", port));
        try (ManagedRouter router = ManagedRouter.connect(port)) {
            router.create("router.config.address", "work", Map.of("prefix", "work"));

            running.restart();

            await().ignoreExceptions()
                    .until(() -> router.query("router.config.address").size() == 1);
        }
    }

    private static Map<String, Object> address(int listenerPort) {
        return Map.of("host", "127.0.0.1", "port", String.valueOf(listenerPort));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
