package org.iofog.contract.amqp.request;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Decoding;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.MessageTypes;

/**
 * Sends commands and waits for their replies on an address of its own. When the connection breaks, every command still
 * waiting is sent again with the new address: a command has its effect once, by its id, however often it arrives.
 */
public final class RequestReply implements AutoCloseable {

    private static final int CREDIT = 100;

    private final BusConnection bus;
    private final Requests<CommandReply> requests;

    public RequestReply(BusConnection bus) {
        this.bus = bus;
        this.requests = new Requests<>(
                bus,
                Source.replies().withCredit(CREDIT),
                true,
                new Decoding(Source.replies(), bus.codec(), bus.counts(), this::replied));
    }

    /**
     * The controller's answer. Fails with {@link TransientFailure} when none came in time, with {@link MessageRefused}
     * when the bus does not take the command.
     */
    public Uni<CommandReply> request(Envelope<? extends Command> command, Duration timeout) {
        String address = MessageTypes.nameOf(command.data());
        return requests.send(
                command.id(),
                () -> encoded(address, command),
                timeout,
                "The controller did not answer within %d s.".formatted(timeout.toSeconds()));
    }

    /** Whoever waits for the reply sends again what the bus has lost, so the bus need not write it to its disk first. */
    private Message encoded(String address, Envelope<? extends Command> command) {
        Message message = bus.codec().encode(address, command);
        message.setDurable(false);
        return message;
    }

    @Override
    public void close() {
        requests.close();
    }

    private Uni<Void> replied(Incoming message) {
        if (message.envelope().data() instanceof CommandReply reply) {
            requests.complete(reply.commandId(), reply);
        }
        return Uni.createFrom().voidItem();
    }
}
