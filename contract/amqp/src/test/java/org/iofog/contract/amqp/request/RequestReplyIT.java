package org.iofog.contract.amqp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.RunningBus;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.message.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestReplyIT {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Source COMMANDS = Source.sharedQueue(Addresses.COMMANDS + "#", Addresses.CONTROLLER_COMMANDS)
            .withCredit(10);

    @RegisterExtension
    static final RunningBus BUS = new RunningBus();

    @Test
    void givesEachRequestItsOwnReply() {
        answerAll(BUS.controller());
        RequestReply requests = new RequestReply(BUS.operator());

        List<CompletableFuture<CommandReply>> replies = IntStream.range(0, 100)
                .mapToObj(i -> requests.request(stop("c" + i), TIME).subscribeAsCompletionStage())
                .toList();

        for (int i = 0; i < replies.size(); i++) {
            assertThat(replies.get(i).join().commandId()).isEqualTo("c" + i);
        }
    }

    @Test
    void asksAgainAfterTheBrokerWasAwayWhileItWaited() {
        BusConnection controller = BUS.controller();
        RequestReply requests = new RequestReply(BUS.operator());
        String id = UUID.randomUUID().toString();
        CompletableFuture<CommandReply> reply = requests.request(stop(id), TIME).subscribeAsCompletionStage();

        BUS.restart();
        answerAll(controller);

        assertThat(reply.join().commandId()).isEqualTo(id);
    }

    @Test
    void waitsForABrokerThatIsNotThereYet() {
        BusConnection controller = BUS.controller();
        RequestReply requests = new RequestReply(BUS.operator());
        BUS.broker().stop();

        CompletableFuture<CommandReply> reply =
                requests.request(stop("early"), TIME).subscribeAsCompletionStage();
        BUS.broker().start();
        answerAll(controller);

        assertThat(reply.join().commandId()).isEqualTo("early");
    }

    @Test
    void saysThatNobodyAnswered() {
        RequestReply requests = new RequestReply(BUS.operator());

        Uni<CommandReply> reply = requests.request(stop("unheard"), Duration.ofSeconds(1));

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> reply.await().atMost(TIME))
                .withMessage("The controller did not answer within 1 s.");
    }

    @Test
    void saysThatTheBusIsAway() {
        BusConnection nowhere = BusConnection.open(BUS.vertx(), BusAccess.of("amqp://127.0.0.1:1", "u", "p"));
        await().atMost(TIME).untilAsserted(() -> assertThat(nowhere.problem()).contains("127.0.0.1:1"));

        Uni<CommandReply> reply = new RequestReply(nowhere).request(stop("lost"), Duration.ofSeconds(1));

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> reply.await().atMost(TIME))
                .withMessageContaining("No connection to the bus amqp://127.0.0.1:1 as u");
        nowhere.close();
    }

    private static void answerAll(BusConnection controller) {
        controller.subscribe(COMMANDS, message -> {
            String id = message.envelope().id();
            CommandReply reply = new CommandAccepted(id, id, null, List.of());
            Envelope<CommandReply> envelope = new Envelope<>(
                    UUID.randomUUID().toString(), "/controller", Instant.now(), id, id, null, null, reply);
            return controller
                    .reply(message, envelope)
                    .onFailure(MessageRefused.class)
                    .recoverWithNull();
        });
    }

    private static Envelope<Command> stop(String id) {
        return new Envelope<>(
                id, "/test", Instant.now(), id, null, null, null, new StopMicroservice("default", "msvc-1"));
    }
}
