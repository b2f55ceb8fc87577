package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettlementIT {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String STOP = "iofog.commands.microservice.stop";
    private static final Source COMMANDS = Source.sharedQueue(Addresses.COMMANDS + "#", Addresses.CONTROLLER_COMMANDS)
            .withCredit(10);

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    private final List<Message> dead = new CopyOnWriteArrayList<>();
    private BusConnection controller;

    @BeforeEach
    void readDeadLetters() {
        controller = BUS.controller();
        controller.attach(
                Source.queue(Addresses.DEAD_LETTERS),
                message -> {
                    dead.add(message);
                    return Uni.createFrom().voidItem();
                },
                LinkListener.NONE);
    }

    @Test
    void laysAMalformedCommandWithTheDeadAndGoesOn() {
        Received received = new Received();
        controller.subscribe(COMMANDS, received);
        BusConnection operator = BUS.operator();

        send(operator, message("broken", STOP, "{\"namespace\":"));
        send(operator, message("good", STOP, "{\"namespace\":\"default\",\"name\":\"m\"}"));

        await().atMost(TIME).untilAsserted(() -> {
            assertThat(received.bodies()).containsExactly(new StopMicroservice("default", "m"));
            assertThat(dead).extracting(Message::getMessageId).containsExactly("broken");
        });
        assertThat(dead.getFirst().getApplicationProperties().getValue())
                .hasEntrySatisfying(
                        DeadLetters.REASON,
                        reason -> assertThat(reason).asString().startsWith("The body is not JSON"))
                .containsEntry(DeadLetters.ADDRESS, STOP);
        assertThat(received.unreadable().getFirst().problem()).hasMessageContaining("The body is not JSON");
        assertThat(controller.counts().malformed()).isEqualTo(1);
    }

    @Test
    void passesOverAnUnknownTypeAndCountsIt() {
        Received received = new Received();
        controller.subscribe(COMMANDS, received);

        send(BUS.operator(), message("fly", "iofog.commands.microservice.fly", "{}"));

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(controller.counts().unknown()).isEqualTo(1));
        assertThat(received.unreadable().getFirst().isOfUnknownType()).isTrue();
        assertThat(dead).isEmpty();
    }

    @Test
    void triesAgainAfterATransientFailure() {
        AtomicInteger attempts = new AtomicInteger();
        controller.subscribe(
                COMMANDS,
                message -> attempts.incrementAndGet() < 3
                        ? Uni.createFrom().failure(new TransientFailure("The database is away."))
                        : Uni.createFrom().voidItem());

        send(BUS.operator(), message("later", STOP, "{\"namespace\":\"default\",\"name\":\"m\"}"));

        await().atMost(TIME).untilAsserted(() -> assertThat(attempts).hasValue(3));
        assertThat(dead).isEmpty();
    }

    @Test
    void leavesToTheBrokerWhatItsReaderMayNotLayWithTheDead() {
        new AgentAccess(new BrokerManagement(controller))
                .grant("reader", new Secret("token"))
                .await()
                .atMost(TIME);
        Received received = new Received();
        BUS.connected("reader", "token").subscribe(Source.queue(Addresses.desired("reader")), received);

        Message broken = message("unreadable", STOP, "no JSON");
        broken.setAddress(Addresses.desired("reader"));
        send(controller, broken);

        await().atMost(TIME)
                .untilAsserted(
                        () -> assertThat(dead).extracting(Message::getMessageId).containsExactly("unreadable"));
    }

    @Test
    void triesAgainAfterABugInTheSubscriber() {
        AtomicInteger attempts = new AtomicInteger();
        controller.subscribe(COMMANDS, message -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("bug");
            }
            return Uni.createFrom().voidItem();
        });

        send(BUS.operator(), message("bug", STOP, "{\"namespace\":\"default\",\"name\":\"m\"}"));

        await().atMost(TIME).untilAsserted(() -> assertThat(attempts).hasValue(2));
    }

    @Test
    void handsAMessageInHandToAnotherCopyWhenItsHolderIsGone() {
        BusConnection first = BUS.controller();
        AtomicInteger inHand = new AtomicInteger();
        first.subscribe(COMMANDS, message -> {
            inHand.incrementAndGet();
            return Uni.createFrom().nothing();
        });
        send(BUS.operator(), message("held", STOP, "{\"namespace\":\"default\",\"name\":\"m\"}"));
        await().atMost(TIME).untilAsserted(() -> assertThat(inHand).hasValue(1));

        Received received = new Received();
        controller.subscribe(COMMANDS, received);
        first.close();

        await().atMost(TIME)
                .untilAsserted(() -> assertThat(received.messages())
                        .extracting(Incoming::envelope)
                        .extracting(Envelope::id)
                        .containsExactly("held"));
    }

    @Test
    void isToldWhyTheBusRefusesAMessageThatIsTooLarge() {
        BusConnection operator = BUS.operator();

        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> send(operator, message("large", STOP, "x".repeat(5 << 20))))
                .withMessageContaining("and the bus takes at most 4194304: send less at once.");
    }

    @Test
    void isToldThatAnAddressDoesNotExist() {
        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> send(controller, message("lost", "iofog.nowhere", "{}")))
                .withMessageContaining("iofog.nowhere");
    }

    private static void send(BusConnection from, Message message) {
        from.send(() -> message).await().atMost(TIME);
    }

    private static Message message(String id, String type, String body) {
        Message message = Message.Factory.create();
        message.setAddress(type);
        message.setMessageId(id);
        message.setDurable(true);
        message.setApplicationProperties(new ApplicationProperties(Map.of(
                "cloudEvents:specversion",
                "1.0",
                "cloudEvents:id",
                id,
                "cloudEvents:source",
                "/test",
                "cloudEvents:type",
                type)));
        message.setBody(new Data(new Binary(body.getBytes(StandardCharsets.UTF_8))));
        return message;
    }
}
