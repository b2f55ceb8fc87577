package org.iofog.testkit.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.iofog.testkit.router.RouterFiles.connector;
import static org.iofog.testkit.router.RouterFiles.edge;
import static org.iofog.testkit.router.RouterFiles.freePort;
import static org.iofog.testkit.router.RouterFiles.interior;
import static org.iofog.testkit.router.RouterFiles.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.management.ManagementRefusal;
import org.iofog.contract.amqp.management.RouterNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The traps are those of the real routers: the same tests pass on the fake and on any real router there is. */
@ParameterizedClass
@MethodSource("org.iofog.testkit.router.RouterProgram#available")
class RouterTrapsIT {

    private final RouterNetwork network;
    private final int port = freePort();
    private ManagedRouter router;
    private RunningRouter running;

    RouterTrapsIT(RouterProgram program) {
        this.network = program.network();
    }

    @BeforeEach
    void startRouter() {
        running = network.start(interior("A", port));
        router = ManagedRouter.connect(port);
    }

    @AfterEach
    void endRouters() {
        router.close();
        network.close();
    }

    @Test
    void keepsSilentAboutAnUpdateOfACoreType() {
        router.create("router.config.address", "work", Map.of("prefix", "work"));

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> router.update("router.config.address", "work", Map.of("distribution", "closest")))
                .withMessageContaining("did not answer UPDATE");
    }

    @Test
    void takesWhatItDoesNotUnderstandForACoreType() {
        router.create(
                "router.config.address", "odd", Map.of("prefix", "odd", "distribution", "sideways", "no", "such"));

        assertThat(router.read("router.config.address", "odd")).containsEntry("distribution", "balanced");
    }

    @Test
    void refusesWhatItDoesNotUnderstandForAnAgentType() {
        Map<String, Object> unknown = Map.of("host", "127.0.0.1", "port", String.valueOf(freePort()), "no", "such");

        assertThatExceptionOfType(ManagementRefusal.class)
                .isThrownBy(() -> router.create("listener", "odd", unknown))
                .matches(refusal -> refusal.reason() == ManagementRefusal.Reason.BAD_REQUEST);
    }

    @Test
    void createsAListenerOnABusyPort() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            router.create("listener", "busy", address(busy.getLocalPort()));

            assertThat(router.read("listener", "busy")).containsEntry("port", String.valueOf(busy.getLocalPort()));
        }
    }

    @Test
    void createsAConnectorToAHostThatIsNotThere() {
        router.create("connector", "dead", address(freePort()));

        await().until(() -> !"SUCCESS".equals(router.read("connector", "dead").get("connectionStatus")));
    }

    @Test
    void deletesAProfileInUse(@TempDir Path directory) {
        Certificate certificate = Certificate.in(directory);
        router.create(
                "sslProfile",
                "profile",
                Map.of("caCertFile", certificate.chain().toString()));
        Map<String, Object> secured = new HashMap<>(address(freePort()));
        secured.put("sslProfile", "profile");
        router.create("connector", "secured", secured);

        router.delete("sslProfile", "profile");

        assertThat(router.query("sslProfile")).isEmpty();
    }

    @Test
    void keepsConnectionsOfADeletedListener() {
        int other = freePort();
        router.create("listener", "other", address(other));
        await().until(() -> isListening(other));
        try (ManagedRouter client = ManagedRouter.connect(other)) {
            router.delete("listener", "other");

            await().until(() -> !isListening(other));
            assertThat(client.query("listener")).hasSize(1);
        }
    }

    @Test
    void forgetsWhatManagementCreatedWhenItRestarts() {
        router.create("router.config.address", "work", Map.of("prefix", "work"));

        running.restart();

        await().ignoreExceptions()
                .until(() -> router.query("router.config.address").isEmpty());
    }

    @Test
    void letsASecondRouterOfTheSameIdJoin() {
        int forEdges = freePort();
        router.create("listener", "edges", address(forEdges, "edge"));
        await().until(() -> isListening(forEdges));

        network.start(edge("E", freePort(), connector("up", forEdges, "edge")));
        network.start(edge("E", freePort(), connector("up", forEdges, "edge")));

        await().until(() -> router.query("connection").stream()
                        .filter(row -> "E".equals(row.get("container")))
                        .count()
                == 2);
    }

    @Test
    void reachesOtherRoutersThroughThisOne() {
        int forRouters = freePort();
        int forEdges = freePort();
        network.start(interior("B", freePort(), listener("routers", forRouters, "inter-router")));
        router.create("connector", "B", address(forRouters, "inter-router"));
        router.create("listener", "edges", address(forEdges, "edge"));
        await().until(() -> isListening(forEdges));
        network.start(edge("E", freePort(), connector("up", forEdges, "edge")));

        await().ignoreExceptions()
                .until(() -> router.id(RouterNode.interior("B")).equals("B"));
        await().ignoreExceptions().until(() -> router.id(RouterNode.edge("E")).equals("E"));
        assertThat(router.nodes()).anyMatch(address -> address.contains("/B/"));
    }

    @Test
    void fulfilsAThousandRequestsAtOnce() {
        assertThat(router.createAddressesAtOnce(1_000)).isEqualTo(1_000);
        assertThat(router.query("router.config.address")).hasSize(1_000);
    }

    private static Map<String, Object> address(int port) {
        return address(port, "normal");
    }

    private static Map<String, Object> address(int port, String role) {
        return Map.of("host", "127.0.0.1", "port", String.valueOf(port), "role", role);
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
