package org.iofog.agent.messaging;

import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.Exchanged;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.application.messages.MessageExchange.ExchangeStatus;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.iofog.agent.archive.FileMessageArchive;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.mesh.MessagingEndpoint;

/** The part of an agent that carries messages, and what one of its microservices has taken, as numbers. */
final class MessagingAgent implements AutoCloseable {

    private static final BusAccess ELSEWHERE = BusAccess.of("amqp://bus.example", "agent", "token");

    private final AmqpMessageTransport transport;
    private final MessageExchange exchange;
    private final List<Integer> taken = new CopyOnWriteArrayList<>();

    MessagingAgent(Vertx vertx, Path archive, MessagingEndpoint endpoint) {
        transport = new AmqpMessageTransport(((VertxInternal) vertx).createEventLoopContext(), ELSEWHERE);
        exchange = new MessageExchange(
                new FileMessageArchive(
                        archive, () -> new ArchiveLimits(1 << 30, Duration.ofDays(1)), Clock.systemUTC()),
                transport,
                Clock.systemUTC());
        transport.use(endpoint);
    }

    void use(MessagingEndpoint endpoint) {
        transport.use(endpoint);
    }

    MessagingAgent routing(String publisher, String... receivers) {
        exchange.follow(Exchanged.state(Exchanged.microservice(publisher, receivers)));
        return this;
    }

    /** Returns when all are on the disk. */
    void publish(String publisher, int from, int to) {
        publish(publisher, from, to, Exchanged::message);
    }

    void publish(String publisher, int from, int to, IntFunction<IoMessage> message) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int number = from; number < to; number++) {
            all.add(exchange.publish(publisher, message.apply(number)).toCompletableFuture());
        }
        all.forEach(CompletableFuture::join);
    }

    /** Its microservice takes whatever arrives. */
    Subscription listen(String receiver) {
        return exchange.inbox(receiver).listen(this::take);
    }

    /** Its microservice looks at whatever arrives, and takes nothing. */
    Subscription ignore(String receiver, List<Arrival> seen) {
        return exchange.inbox(receiver).listen(seen::add);
    }

    private void take(Arrival arrival) {
        taken.add(Exchanged.number(arrival.encoded()));
        arrival.taken();
    }

    List<Integer> taken() {
        return taken;
    }

    ExchangeStatus status() {
        return exchange.status();
    }

    @Override
    public void close() {
        exchange.close();
        transport.close();
    }
}
