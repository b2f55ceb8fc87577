package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.junit.jupiter.api.Test;

class MessageTypesTest {

    private static final String MOVE = "iofog.commands.microservice.move";

    @Test
    void nameABodyAndFindItByThatName() {
        assertThat(MessageTypes.nameOf(new MoveMicroservice("edge", "msvc-1", "agent-2")))
                .isEqualTo(MOVE);
        assertThat(MessageTypes.named(MOVE).body()).isEqualTo(MoveMicroservice.class);
    }

    @Test
    void doNotKnowEveryName() {
        assertThatThrownBy(() -> MessageTypes.named("iofog.commands.microservice.teleport"))
                .isInstanceOf(UnknownMessageType.class)
                .hasMessageContaining("There is no message type iofog.commands.microservice.teleport");
    }

    @Test
    void nameNoBodyThatIsNoMessage() {
        assertThatThrownBy(() -> MessageTypes.nameOf("text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> MessageTypes.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
