package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonReceiver;
import io.vertx.proton.ProtonServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bus that takes a first message and says nothing about it, though the connection lives. */
class SilentBusIT {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration TIME = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger received = new AtomicInteger();

    private BusConnection connection;

    @BeforeEach
    void connect() {
        ProtonServer server = ProtonServer.create(vertx)
                .saslAuthenticatorFactory(EverybodyIsLetIn::new)
                .connectHandler(this::accept);
        CompletableFuture<Integer> port = new CompletableFuture<>();
        server.listen(
                0, "127.0.0.1", listening -> port.complete(listening.result().actualPort()));
        connection = BusConnection.open(vertx, BusAccess.of("amqp://127.0.0.1:" + port.join(), "any", "any"), PATIENCE);
    }

    @AfterEach
    void close() {
        connection.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void givesAMessageUpSoThatItIsSentAgain() {
        await().atMost(TIME).until(connection::isConnected);

        assertThatExceptionOfType(TransientFailure.class).isThrownBy(this::send).withMessageContaining("does not say");

        send();

        assertThat(received).hasValue(2);
    }

    private void send() {
        connection.send(SilentBusIT::message).await().atMost(TIME);
    }

    private void accept(ProtonConnection client) {
        client.openHandler(opened -> client.open())
                .sessionOpenHandler(session -> session.open())
                .receiverOpenHandler(this::receive)
                .open();
    }

    private void receive(ProtonReceiver receiver) {
        receiver.setTarget(receiver.getRemoteTarget());
        receiver.setAutoAccept(false).handler((delivery, message) -> {
            if (received.incrementAndGet() > 1) {
                delivery.disposition(Accepted.getInstance(), true);
            }
        });
        receiver.open();
    }

    private static Message message() {
        Message message = Message.Factory.create();
        message.setAddress("anywhere");
        return message;
    }
}
