package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.codec.MalformedMessage;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.message.UnknownMessageType;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final Source COMMANDS = Source.topic("iofog.commands.#");

    private final List<Message> laid = new ArrayList<>();

    @Test
    void addsTheReasonToWhatWasSent() {
        handle(message(0), new MalformedMessage("The body is empty."));

        assertThat(laid).hasSize(1);
        assertThat(laid.getFirst().getAddress()).isEqualTo(Addresses.DEAD_LETTERS);
        assertThat(laid.getFirst().getApplicationProperties().getValue())
                .isEqualTo(Map.of(
                        "kept", "as sent",
                        "iofogReason", "The body is empty.",
                        "iofogAddress", "iofog.commands.agent.prune"));
    }

    @Test
    void waitsForTheLastAttemptWhereTryingAgainMayHelp() {
        TransientFailure away = new TransientFailure("The database is away.");

        assertThatThrownBy(() -> handle(message(8), away)).isSameAs(away);
        assertThat(laid).isEmpty();

        handle(message(9), away);
        assertThat(laid.getFirst().getApplicationProperties().getValue())
                .containsEntry("iofogReason", "The database is away.");
    }

    @Test
    void passesOverUnknownTypesHoweverOftenTheyCame() {
        UnknownMessageType unknown = new UnknownMessageType("iofog.commands.agent.teleport");

        assertThatThrownBy(() -> handle(message(9), unknown)).isSameAs(unknown);
        assertThat(laid).isEmpty();
    }

    @Test
    void leavesItToTheBrokerWhereTheBusRefuses() {
        MalformedMessage malformed = new MalformedMessage("The body is empty.");
        DeadLetters refused = new DeadLetters(
                COMMANDS,
                message -> Uni.createFrom().failure(new MessageRefused("not allowed")),
                message -> Uni.createFrom().failure(malformed));

        assertThatThrownBy(() -> refused.apply(message(0)).await().indefinitely())
                .isSameAs(malformed);
    }

    private void handle(Message message, RuntimeException failure) {
        new DeadLetters(
                        COMMANDS,
                        sent -> {
                            laid.add(sent.get());
                            return Uni.createFrom().voidItem();
                        },
                        received -> Uni.createFrom().failure(failure))
                .apply(message)
                .await()
                .indefinitely();
    }

    private static Message message(int failedAttempts) {
        Message message = Message.Factory.create();
        message.setAddress("iofog.commands.agent.prune");
        message.setDeliveryCount(failedAttempts);
        message.setApplicationProperties(new ApplicationProperties(Map.of("kept", "as sent")));
        return message;
    }
}
