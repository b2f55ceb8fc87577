package org.iofog.contract.amqp.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonServer;
import io.vertx.proton.ProtonServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.EverybodyIsLetIn;
import org.iofog.contract.amqp.RunningBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client for bytes, on a real bus. */
class ByteConnectionIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOPIC = "iofog.tunnels.test";
    private static final List<Integer> SIZES = List.of(0, 1, 255, 256, 1_023, 1_024, 30_000, 66_560, 66_561, 99_000, 7);

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> arrived = new ConcurrentLinkedQueue<>();

    @Test
    void carriesMessagesOfAnySizeInOrder() {
        // When
        try (ByteConnection connection = connect(BUS.broker().url(), "controller", "c-secret")) {
            onceUp(connection, () -> receive(connection, () -> sendAll(connection)));

            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(arrived).containsExactlyElementsOf(SIZES));
        }
    }

    @Test
    void keepsToTheFramesAnotherAsksFor() {
        // Given
        CompletableFuture<Integer> port = new CompletableFuture<>();
        ProtonServer.create(BUS.vertx(), new ProtonServerOptions().setMaxFrameSize(4_096))
                .saslAuthenticatorFactory(EverybodyIsLetIn::new)
                .connectHandler(this::takeAll)
                .listen(
                        0,
                        "127.0.0.1",
                        listening -> port.complete(listening.result().actualPort()));

        // When
        try (ByteConnection connection = connect("amqp://127.0.0.1:" + port.join(), "any", "any")) {
            onceUp(connection, () -> sendAll(connection));

            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(arrived).containsExactlyElementsOf(SIZES));
        }
    }

    @Test
    void tellsWhyItIsNotLetIn() {
        try (ByteConnection connection = connect(BUS.broker().url(), "controller", "another")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(connection.problem()).contains("another password"));
        }
    }

    @Test
    void tellsWhyALinkIsRefused() {
        try (ByteConnection connection = connect(BUS.broker().url(), "tunnel", "t-secret")) {
            onceUp(connection, () -> connection.sender(TOPIC, () -> {}, told::add));

            await().atMost(SOON).untilAsserted(() -> assertThat(told).anyMatch(reason -> reason.contains(TOPIC)));
        }
    }

    @Test
    void comesBackWithTheBus() {
        try (ByteConnection connection = connect(BUS.broker().url(), "controller", "c-secret")) {
            await().atMost(SOON).until(() -> told.contains("up"));

            BUS.broker().stop();
            await().atMost(SOON).until(() -> connection.problem() != null && told.contains("down"));
            told.clear();
            BUS.broker().start();

            await().atMost(SOON).until(() -> told.contains("up"));
            assertThat(connection.problem()).isNull();
        }
    }

    private ByteConnection connect(String url, String user, String password) {
        return ByteConnection.open(BUS.vertx(), BusAccess.of(url, user, password), new ByteConnectionListener() {
            @Override
            public void up() {
                told.add("up");
            }

            @Override
            public void down(String reason) {
                told.add("down");
            }
        });
    }

    private void onceUp(ByteConnection connection, Runnable action) {
        await().atMost(SOON).until(() -> connection.problem() == null);
        connection.loop().execute(action);
    }

    private void receive(ByteConnection connection, Runnable attached) {
        connection.receiver(TOPIC, this::check, attached, told::add);
    }

    private void check(ByteBuf bytes) {
        assertThat(bytes).isEqualTo(bytes(bytes.readableBytes()));
        arrived.add(bytes.readableBytes());
    }

    private static void sendAll(ByteConnection connection) {
        Queue<Integer> left = new ConcurrentLinkedQueue<>(SIZES);
        ByteSender[] sender = new ByteSender[1];
        sender[0] = connection.sender(
                TOPIC,
                () -> {
                    while (!left.isEmpty() && sender[0].credit() > 0) {
                        sender[0].send(bytes(left.remove()));
                    }
                },
                reason -> {});
    }

    private static ByteBuf bytes(int size) {
        ByteBuf bytes = Unpooled.buffer(size);
        IntStream.range(0, size).forEach(bytes::writeByte);
        return bytes;
    }

    private void takeAll(ProtonConnection client) {
        client.openHandler(opened -> client.open())
                .sessionOpenHandler(session -> session.open())
                .receiverOpenHandler(receiver -> receiver.setTarget(receiver.getRemoteTarget())
                        .handler((delivery, message) -> arrived.add(
                                ((Data) message.getBody()).getValue().getLength()))
                        .open())
                .open();
    }
}
