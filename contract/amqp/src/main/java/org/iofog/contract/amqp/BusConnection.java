package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.proton.ProtonConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.amqp.codec.CloudEventCodec;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.codec.PayloadCodec;
import org.iofog.contract.message.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the bus that never gives up: it connects again with a growing pause, at most five seconds, and all
 * subscriptions come back with it. Safe to use from any thread; results arrive on the caller's Vert.x context where
 * there is one.
 */
public final class BusConnection implements AutoCloseable {

    /** A bus that is silent about one message for longer may never answer, though the connection lives. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ContextInternal context;
    private final Duration patience;
    private final CloudEventCodec codec = new CloudEventCodec();
    private final BusCounts counts = new BusCounts();
    private final OutgoingLink outgoing;
    private final Map<String, OutgoingLink> dedicated = new ConcurrentHashMap<>();
    private final Set<OutgoingLink> links = new LinkedHashSet<>();
    private final Set<IncomingLink> incoming = new LinkedHashSet<>();
    private final List<Consumer<@Nullable String>> watchers = new ArrayList<>();
    private final Connector connector;

    private @Nullable ProtonConnection connection;
    private volatile @Nullable String problem = "The bus is not connected yet.";

    private BusConnection(ContextInternal context, BusAccess access, Duration patience) {
        this.patience = patience;
        this.context = context;
        outgoing = new OutgoingLink(context, null);
        connector = new Connector(context, access, this::up, this::down);
    }

    /** Returns at once; the connection comes up in the background. */
    public static BusConnection open(Vertx vertx, BusAccess access) {
        return open(vertx, access, PATIENCE);
    }

    /** As {@link #open(Vertx, BusAccess)}, on an event loop that is shared with others. */
    public static BusConnection open(ContextInternal context, BusAccess access) {
        return open(context, access, PATIENCE);
    }

    /** @param patience how long the bus may be silent about a message that was handed to it */
    static BusConnection open(Vertx vertx, BusAccess access, Duration patience) {
        return open(((VertxInternal) vertx).createEventLoopContext(), access, patience);
    }

    private static BusConnection open(ContextInternal context, BusAccess access, Duration patience) {
        BusConnection bus = new BusConnection(context, access, patience);
        bus.context.runOnContext(now -> bus.connector.connect());
        return bus;
    }

    public boolean isConnected() {
        return problem == null;
    }

    /** Why there is no connection now, one sentence; null while there is one. */
    public @Nullable String problem() {
        return problem;
    }

    /** Tells from now on, on a Vert.x context, null when the bus is reached and a sentence when it is not. */
    public void watch(Consumer<@Nullable String> watcher) {
        context.runOnContext(now -> {
            watchers.add(watcher);
            watcher.accept(problem);
        });
    }

    public BusCounts counts() {
        return counts;
    }

    /**
     * Sends a message. The result is there when the bus has it, durable ones on its disk. Fails with
     * {@link TransientFailure} where sending again may help, with {@link MessageRefused} where it cannot.
     */
    public Uni<Void> send(String address, Envelope<?> envelope) {
        return send(() -> codec.encode(address, envelope));
    }

    /** Answers a received message, under the same promises as {@link #send}; does nothing where no answer is wanted. */
    public Uni<Void> reply(Answerable request, Envelope<?> envelope) {
        String replyTo = request.replyTo();
        if (replyTo == null) {
            return Uni.createFrom().voidItem();
        }
        return send(() -> {
            Message message = codec.encode(replyTo, envelope);
            message.setCorrelationId(request.answerId());
            return message;
        });
    }

    /** Listens from now on, through broken connections, until closed. */
    public Subscription subscribe(Source source, Subscriber subscriber) {
        return subscribe(source, subscriber, LinkListener.NONE);
    }

    public Subscription subscribe(Source source, Subscriber subscriber, LinkListener listener) {
        Decoding decoding = new Decoding(source, codec, counts, subscriber);
        return attach(source, new DeadLetters(source, this::send, decoding), listener);
    }

    /** Listens for plain bytes, as {@link #subscribe} does for envelopes. */
    public Subscription receive(Source source, PayloadSubscriber subscriber) {
        return attach(source, message -> subscriber.received(PayloadCodec.decode(message)), LinkListener.NONE);
    }

    /** Opens a link for plain bytes to an address that exists, for as long as it is not closed. */
    public PayloadSender sender(String address) {
        return new OrderedSender(context, address, open(new OutgoingLink(context, address)), this::close);
    }

    /** Listens for AMQP messages as they are. How the handler ends settles each: see {@link Settlement#of}. */
    public Subscription attach(Source source, Function<Message, Uni<Void>> handler, LinkListener listener) {
        IncomingLink link = new IncomingLink(context, source, handler, listener, incoming::remove);
        context.runOnContext(now -> {
            incoming.add(link);
            if (connection != null) {
                link.up(connection);
            }
        });
        return link;
    }

    /** Sends an AMQP message as it is, under the promises of {@link #send(String, Envelope)}; made again when sent again. */
    public Uni<Void> send(Supplier<Message> message) {
        return Uni.createFrom().deferred(() -> {
            Message encoded = message.get();
            return send(dedicated.getOrDefault(encoded.getAddress(), outgoing), () -> encoded);
        });
    }

    private Uni<Void> send(OutgoingLink link, Supplier<Message> message) {
        return Uni.createFrom().emitter(emitter -> {
            ContextInternal caller = ContextInternal.current();
            Promise<Void> taken = (caller == null ? context : caller).promise();
            taken.future().onSuccess(emitter::complete).onFailure(emitter::fail);
            Message encoded = message.get();
            context.runOnContext(now -> {
                link.send(encoded, taken);
                long silence = context.setTimer(patience.toMillis(), elapsed -> link.giveUp(taken));
                taken.future().onComplete(done -> context.owner().cancelTimer(silence));
            });
        });
    }

    /** For an address the broker does not take from a link that serves any address. */
    public void dedicateLink(String address) {
        dedicated.put(address, open(new OutgoingLink(context, address)));
    }

    private OutgoingLink open(OutgoingLink link) {
        context.runOnContext(now -> {
            links.add(link);
            if (connection != null) {
                link.up(connection);
            }
        });
        return link;
    }

    private void close(OutgoingLink link) {
        context.runOnContext(now -> {
            links.remove(link);
            link.close();
        });
    }

    /** What {@link #send(String, Envelope)} encodes with. */
    public CloudEventCodec codec() {
        return codec;
    }

    @Override
    public void close() {
        context.runOnContext(now -> {
            connector.close();
            down("The connection to the bus is closed.");
        });
    }

    private void up(ProtonConnection next) {
        connection = next;
        outgoing.up(next);
        links.forEach(link -> link.up(next));
        incoming.forEach(link -> link.up(next));
        problem = null;
        watchers.forEach(watcher -> watcher.accept(null));
    }

    private void down(String reason) {
        problem = reason;
        connection = null;
        outgoing.down(reason);
        links.forEach(link -> link.down(reason));
        incoming.forEach(IncomingLink::down);
        watchers.forEach(watcher -> watcher.accept(reason));
    }
}
