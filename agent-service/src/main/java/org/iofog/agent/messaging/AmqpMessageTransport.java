package org.iofog.agent.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.application.messages.MessageTransport;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.PayloadSender;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.codec.Payload;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Messages over AMQP: a durable queue for each receiving microservice, on whatever router the agent is told to use. When
 * it is told to use another, everything that is open moves there.
 */
public final class AmqpMessageTransport implements MessageTransport, MessageNetwork, AutoCloseable {

    private static final String NO_ROUTER = "The agent has no router to send messages to yet.";

    private final ContextInternal context;
    private final BusAccess bus;
    private final Set<Link> links = new LinkedHashSet<>();
    private @Nullable MessagingEndpoint endpoint;
    private @Nullable BusConnection connection;

    /**
     * A transport that is told later which router to use.
     *
     * @param context where everything that is sent and received passes
     * @param bus which may be that router, and speak TLS
     */
    public AmqpMessageTransport(ContextInternal context, BusAccess bus) {
        this.context = context;
        this.bus = bus;
    }

    @Override
    public synchronized void use(@Nullable MessagingEndpoint next) {
        if (Objects.equals(next, endpoint)) {
            return;
        }
        endpoint = next;
        links.forEach(Link::detach);
        if (connection != null) {
            connection.close();
        }
        BusConnection opened = next == null ? null : BusConnection.open(context, access(next));
        connection = opened;
        if (opened != null) {
            links.forEach(link -> link.attach(opened));
        }
    }

    private BusAccess access(MessagingEndpoint endpoint) {
        if (endpoint.host().equals(bus.host()) && Integer.valueOf(bus.port()).equals(endpoint.port())) {
            return bus.as(endpoint.user(), endpoint.password());
        }
        return BusAccess.of(
                "amqp://%s:%s".formatted(endpoint.host(), endpoint.port()),
                endpoint.user(),
                endpoint.password().value());
    }

    @Override
    public synchronized String problem() {
        if (connection == null) {
            return NO_ROUTER;
        }
        String problem = connection.problem();
        return problem == null ? "" : problem;
    }

    @Override
    public Outlet outlet(String receiver) {
        AmqpOutlet outlet = new AmqpOutlet(Addresses.messages(receiver));
        open(outlet);
        return outlet;
    }

    @Override
    public Subscription consume(String microservice, int unsettled, Consumer<Arrival> arrivals) {
        Consumption consumption =
                new Consumption(Source.queue(Addresses.messages(microservice)).withCredit(unsettled), arrivals);
        open(consumption);
        return () -> close(consumption);
    }

    private synchronized void open(Link link) {
        links.add(link);
        if (connection != null) {
            link.attach(connection);
        }
    }

    private synchronized void close(Link link) {
        if (links.remove(link)) {
            link.detach();
        }
    }

    @Override
    public void close() {
        use(null);
    }

    /** What is open goes from connection to connection. */
    private interface Link {

        void attach(BusConnection to);

        void detach();
    }

    /** Sends to one address. */
    private final class AmqpOutlet implements Outlet, Link {

        private final String address;
        private volatile @Nullable PayloadSender sender;

        AmqpOutlet(String address) {
            this.address = address;
        }

        @Override
        public void attach(BusConnection to) {
            sender = to.sender(address);
        }

        @Override
        public void detach() {
            PayloadSender former = sender;
            sender = null;
            if (former != null) {
                former.close();
            }
        }

        @Override
        public CompletionStage<Void> send(boolean mayBeRepeated, byte[] encoded) {
            PayloadSender current = sender;
            if (current == null) {
                return CompletableFuture.failedFuture(new TransportFailure(NO_ROUTER, false));
            }
            return current.send(new Payload(IoMessageBinary.idOf(encoded), encoded, mayBeRepeated))
                    .onFailure()
                    .transform(failure -> new TransportFailure(
                            String.valueOf(failure.getMessage()), failure instanceof MessageRefused))
                    .subscribeAsCompletionStage();
        }

        @Override
        public void startAgain() {
            PayloadSender current = sender;
            if (current != null) {
                current.startAgain();
            }
        }

        @Override
        public void close() {
            AmqpMessageTransport.this.close(this);
        }
    }

    /** Receives from one address. */
    private static final class Consumption implements Link {

        private final Source source;
        private final Consumer<Arrival> arrivals;
        private org.iofog.contract.amqp.@Nullable Subscription subscription;

        Consumption(Source source, Consumer<Arrival> arrivals) {
            this.source = source;
            this.arrivals = arrivals;
        }

        @Override
        public void attach(BusConnection to) {
            subscription = to.receive(source, payload -> {
                Arriving arriving = new Arriving(payload);
                arrivals.accept(arriving);
                return Uni.createFrom().completionStage(arriving.settled());
            });
        }

        @Override
        public void detach() {
            if (subscription != null) {
                subscription.close();
                subscription = null;
            }
        }
    }
}
