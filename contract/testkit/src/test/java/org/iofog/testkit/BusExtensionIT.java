package org.iofog.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStopped;
import org.iofog.contract.message.MessageTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BusExtensionIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    @Test
    void carriesACommandItsReplyAndItsEvent() {
        TestBus operator = BUS.asOperator();
        Collected events = operator.events();
        answerEveryCommand(BUS.asController().connection());

        CommandReply reply = operator.request(new StopMicroservice("default", "msvc-1"));

        assertThat(reply).isInstanceOf(CommandAccepted.class);
        assertThat(events.first(MicroserviceStopped.class).name()).isEqualTo("msvc-1");
    }

    private static void answerEveryCommand(BusConnection controller) {
        Source commands = Source.sharedQueue(Addresses.COMMANDS + "#", Addresses.CONTROLLER_COMMANDS);
        controller.subscribe(commands, message -> answer(controller, message));
    }

    private static Uni<Void> answer(BusConnection controller, Incoming message) {
        String id = message.envelope().id();
        CommandReply reply = new CommandAccepted(id, id, null, List.of());
        MicroserviceStopped event = new MicroserviceStopped("default", "msvc-1", "uuid");
        return controller
                .reply(message, TestBus.envelope(reply))
                .chain(() -> controller.send(MessageTypes.nameOf(event), TestBus.envelope(event)));
    }
}
