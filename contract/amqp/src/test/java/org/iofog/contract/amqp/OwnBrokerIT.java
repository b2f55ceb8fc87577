package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.amqp.bytes.ByteConnection;
import org.iofog.contract.amqp.bytes.ByteConnectionListener;
import org.iofog.contract.amqp.bytes.ByteSender;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration for a broker of one's own makes one that serves. */
class OwnBrokerIT {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    @TempDir
    Path data;

    private String url;

    @BeforeEach
    void startFromTheFile() throws Exception {
        ActiveMQBasicSecurityManager users = new ActiveMQBasicSecurityManager();
        users.init(
                Map.of("bootstrapUser", "controller", "bootstrapPassword", "c-secret", "bootstrapRole", "controller"));
        broker.setConfiguration(ofTheFile()).setSecurityManager(users).start();
        users.addNewUser("operator", "o-secret", "operator");
        users.addNewUser("tunnel", "t-secret", "tunnel");
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        broker.stop();
    }

    @Test
    void servesControllerAgentAndOperator() {
        BusConnection controller = connect("controller", "c-secret");
        Received reports = new Received();
        controller.subscribe(Source.sharedQueue(Addresses.STATUS, Addresses.CONTROLLER_STATUS), reports);
        controller.subscribe(Source.sharedQueue(Addresses.COMMANDS + "#", Addresses.CONTROLLER_COMMANDS), message -> {
            String id = message.envelope().id();
            return controller.reply(message, envelope(new CommandReply.CommandAccepted(id, id, null, List.of())));
        });
        new AgentAccess(new BrokerManagement(controller))
                .grant("uuid", new Secret("token"))
                .await()
                .atMost(TIME);

        BusConnection agent = connect("uuid", "token");
        agent.send(Addresses.reports("uuid"), envelope(new AgentReport.Detached("uuid", "task", Instant.EPOCH)))
                .await()
                .atMost(TIME);
        CommandReply reply = new RequestReply(connect("operator", "o-secret"))
                .request(envelope(new StopMicroservice("default", "msvc-1")), TIME)
                .await()
                .atMost(TIME);

        assertThat(reply).isInstanceOf(CommandReply.CommandAccepted.class);
        await().atMost(TIME)
                .untilAsserted(() -> assertThat(reports.messages())
                        .extracting(Incoming::stampedSender)
                        .containsExactly("uuid"));
        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> agent.send(Addresses.STATUS, envelope(new StopMicroservice("default", "msvc-1")))
                        .await()
                        .atMost(TIME));
    }

    @Test
    void carriesWhatComesInThroughPublicPorts() {
        new AgentAccess(new BrokerManagement(connect("controller", "c-secret")))
                .grant("uuid", new Secret("token"))
                .await()
                .atMost(TIME);
        Queue<String> received = new ConcurrentLinkedQueue<>();

        try (ByteConnection agent = bytes("uuid", "token");
                ByteConnection tunnel = bytes("tunnel", "t-secret")) {
            agent.loop()
                    .execute(() -> agent.receiver(
                            Addresses.tunnelIn("uuid", "tunnel"),
                            bytes -> received.add(bytes.toString(StandardCharsets.UTF_8)),
                            () -> received.add("attached"),
                            received::add));
            await().atMost(TIME).untilAsserted(() -> assertThat(received).containsExactly("attached"));
            tunnel.loop().execute(() -> send("hello", tunnel));

            await().atMost(TIME).untilAsserted(() -> assertThat(received).containsExactly("attached", "hello"));
        }
    }

    private ByteConnection bytes(String user, String password) {
        ByteConnection connection =
                ByteConnection.open(vertx, BusAccess.of(url, user, password), new ByteConnectionListener() {
                    @Override
                    public void up() {}

                    @Override
                    public void down(String reason) {}
                });
        await().atMost(TIME).until(() -> connection.problem() == null);
        return connection;
    }

    /** Once there is credit. */
    private static void send(String text, ByteConnection connection) {
        AtomicReference<ByteSender> sender = new AtomicReference<>();
        Runnable send = () -> sender.get().send(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
        sender.set(connection.sender(Addresses.tunnelIn("uuid", "tunnel"), send, reason -> {}));
    }

    private BusConnection connect(String user, String password) {
        BusConnection connection = BusConnection.open(vertx, BusAccess.of(url, user, password));
        await().atMost(TIME).until(connection::isConnected);
        return connection;
    }

    private Configuration ofTheFile() throws Exception {
        int port = freePort();
        url = "amqp://127.0.0.1:" + port;
        Path file = Path.of(System.getProperty("repository.root"), "deploy", "bus", "broker.xml");
        String xml = Files.readString(file).replace("0.0.0.0:5672", "127.0.0.1:" + port);
        return new FileConfigurationParser()
                .parseMainConfig(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setJournalDirectory(data.resolve("journal").toString())
                .setLargeMessagesDirectory(data.resolve("large-messages").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setJMXManagementEnabled(false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static <T> Envelope<T> envelope(T body) {
        return new Envelope<>("1", "/test", Instant.now(), "1", null, null, null, body);
    }
}
