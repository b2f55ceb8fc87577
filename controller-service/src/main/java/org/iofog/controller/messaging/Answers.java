package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.command.RequestRefused;
import org.jboss.logging.Logger;

/** Answers to questions of other services. A question nobody waits for any more is passed over. */
@ApplicationScoped
class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final BusConnection bus;
    private final Clock clock;

    Answers(BusConnection bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    /** @param answer nothing where the message is no question */
    Uni<Void> answer(Incoming question, Uni<?> answer) {
        if (question.envelope().isExpiredAt(clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        return answer.onFailure(RequestRefused.class)
                .transform(failure -> new TransientFailure(String.valueOf(failure.getMessage())))
                .flatMap(found -> found == null ? passOver(question) : send(question, found));
    }

    private static Uni<Void> passOver(Incoming message) {
        LOG.warnf(
                "passed over a message that is no question: %s",
                message.envelope().id());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> send(Incoming question, Object answer) {
        Envelope<?> asked = question.envelope();
        Envelope<Object> envelope = new Envelope<>(
                UUID.randomUUID().toString(),
                "/controller",
                clock.instant(),
                asked.correlationId(),
                asked.id(),
                null,
                null,
                answer);
        return bus.reply(question, envelope).onFailure(MessageRefused.class).recoverWithNull();
    }
}
