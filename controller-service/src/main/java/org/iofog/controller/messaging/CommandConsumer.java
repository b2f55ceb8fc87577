package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.Answerable;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Unreadable;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.CommandHandler;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands, several at once but those about one subject in their order. A command is settled after its reply is
 * sent, so that one whose reply got lost comes again and is answered from the store.
 */
@ApplicationScoped
class CommandConsumer implements QueueConsumer {

    private static final Logger LOG = Logger.getLogger(CommandConsumer.class);
    private static final int AT_ONCE = 128;

    private final BusConnection bus;
    private final CommandHandler handler;
    private final Clock clock;
    private final InOrder inOrder = new InOrder();

    CommandConsumer(BusConnection bus, CommandHandler handler, Clock clock) {
        this.bus = bus;
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return Source.sharedQueue(Addresses.COMMANDS + "#", Addresses.CONTROLLER_COMMANDS)
                .withCredit(AT_ONCE);
    }

    @Override
    public Uni<Void> received(Incoming message) {
        if (message.envelope().data() instanceof Command command) {
            return inOrder.run(command.namespace() + '/' + command.subject(), () -> handle(message, command));
        }
        LOG.warnf(
                "passed over a message that is no command: %s",
                message.envelope().id());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> unreadable(Unreadable message) {
        String id = message.id() == null ? "unknown" : message.id();
        RejectionCode code = message.isOfUnknownType() ? RejectionCode.UNKNOWN_COMMAND : RejectionCode.MALFORMED;
        CommandReply reply =
                new CommandRejected(id, code, String.valueOf(message.problem().getMessage()));
        return answer(message, id, message.correlationId(), reply);
    }

    private Uni<Void> handle(Incoming message, Command command) {
        Envelope<?> envelope = message.envelope();
        return handler.handle(envelope.withData(command))
                .flatMap(reply -> answer(message, envelope.id(), envelope.correlationId(), reply));
    }

    private Uni<Void> answer(Answerable request, String commandId, @Nullable String correlationId, CommandReply reply) {
        Envelope<CommandReply> envelope = new Envelope<>(
                UUID.randomUUID().toString(),
                "/controller",
                clock.instant(),
                correlationId == null ? commandId : correlationId,
                commandId,
                null,
                null,
                reply);
        return bus.reply(request, envelope)
                .onFailure(MessageRefused.class)
                .invoke(gone -> LOG.debugf("nobody waits for the reply to %s any more", commandId))
                .onFailure(MessageRefused.class)
                .recoverWithNull();
    }
}
