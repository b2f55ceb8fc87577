package org.iofog.contract.amqp.request;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Decoding;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.message.Envelope;

/**
 * Asks the controller, and waits for its answers on an address of its own. When the connection breaks, what was not
 * answered is asked again. Fails with {@link TransientFailure} when no answer came in time.
 */
final class Questions implements AutoCloseable {

    private static final int CREDIT = 16;

    private final BusConnection bus;
    private final String address;
    private final String source;
    private final Clock clock;
    private final Requests<Object> requests;

    /**
     * @param address where the controller takes such questions
     * @param source who asks, such as {@code /router}
     */
    Questions(BusConnection bus, String address, String source, Clock clock) {
        this.bus = bus;
        this.address = address;
        this.source = source;
        this.clock = clock;
        this.requests = new Requests<>(
                bus,
                Source.replies().withCredit(CREDIT),
                true,
                new Decoding(Source.replies(), bus.codec(), bus.counts(), this::answered));
    }

    /** @param about what the controller is asked for, to be told when it does not answer */
    <T> Uni<T> ask(Object question, Class<T> answer, Duration timeout, String about) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Envelope<Object> envelope = new Envelope<>(id, source, now, id, null, null, now.plus(timeout), question);
        return requests.send(
                        id,
                        () -> bus.codec().encode(address, envelope),
                        timeout,
                        "The controller did not tell about %s within %d s.".formatted(about, timeout.toSeconds()))
                .map(answer::cast);
    }

    @Override
    public void close() {
        requests.close();
    }

    private Uni<Void> answered(Incoming message) {
        String question = message.envelope().causationId();
        if (question != null) {
            requests.complete(question, message.envelope().data());
        }
        return Uni.createFrom().voidItem();
    }
}
