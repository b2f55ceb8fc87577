package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.CommandGateway;
import org.iofog.controller.application.command.RequestRefused;

/** The gateway is a client of the bus like any other: which copy of the controller answers is the bus' choice. */
@ApplicationScoped
class AmqpCommandGateway implements CommandGateway {

    private static final String SOURCE = "/controller/http";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITHOUT_BUS = Duration.ofSeconds(5);

    private final BusConnection bus;
    private final RequestReply requests;
    private final Clock clock;

    AmqpCommandGateway(BusConnection bus, RequestReply requests, Clock clock) {
        this.bus = bus;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Uni<CommandReply> send(Request request) {
        return requests.request(envelope(request), bus.isConnected() ? PATIENCE : PATIENCE_WITHOUT_BUS)
                .onFailure(TransientFailure.class)
                .transform(failure -> unanswered(request.id(), failure))
                .onFailure(MessageRefused.class)
                .transform(failure -> new RequestRefused(
                        RejectionCode.INVALID, "The bus does not take the command: " + failure.getMessage()));
    }

    private Envelope<Command> envelope(Request request) {
        return new Envelope<>(
                request.id(),
                SOURCE,
                clock.instant(),
                request.id(),
                null,
                request.actor(),
                request.deadline(),
                request.command());
    }

    private static RequestRefused unanswered(String id, Throwable failure) {
        return new RequestRefused(
                RejectionCode.UNAVAILABLE,
                "%s The command may still be done: look with \"iofogctl trace %s\"."
                        .formatted(failure.getMessage(), id));
    }
}
