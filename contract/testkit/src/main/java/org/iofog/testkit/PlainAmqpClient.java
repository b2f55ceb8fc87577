package org.iofog.testkit;

import static org.awaitility.Awaitility.await;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.proton.ProtonClient;
import io.vertx.proton.ProtonClientOptions;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonLinkOptions;
import io.vertx.proton.ProtonReceiver;
import io.vertx.proton.ProtonSender;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.transport.DeliveryState;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** Somebody's own AMQP client: it knows nothing of the contract and sends what it is given, however wrong. */
public final class PlainAmqpClient implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final ProtonConnection connection;
    private final ProtonSender sender;
    private final ProtonReceiver replies;
    private final List<Message> replied = new CopyOnWriteArrayList<>();

    public PlainAmqpClient(String url, String user, String password) {
        URI bus = URI.create(url);
        ProtonClientOptions plain = new ProtonClientOptions().addEnabledSaslMechanism("PLAIN");
        connection = result(connected ->
                ProtonClient.create(vertx).connect(plain, bus.getHost(), bus.getPort(), user, password, connected));
        this.<ProtonConnection>result(opened -> connection.openHandler(opened).open());
        sender = result(
                opened -> connection.createSender(null).openHandler(opened).open());
        replies = receiver(null, new ProtonLinkOptions().setDynamic(true), replied);
    }

    /** Returns what the bus did with it. */
    public DeliveryState send(Message message) {
        return this.<ProtonDelivery>result(
                        settled -> sender.send(message, delivery -> settled.handle(Future.succeededFuture(delivery))))
                .getRemoteState();
    }

    /** Sends a message that asks for a reply, and returns that. */
    public Message request(Message message) {
        replied.clear();
        message.setReplyTo(replies.getRemoteSource().getAddress());
        send(message);
        await().atMost(TIME).until(() -> !replied.isEmpty());
        return replied.getFirst();
    }

    /** What arrives from a queue from now on, each taken from it. */
    public List<Message> take(String queue) {
        List<Message> taken = new CopyOnWriteArrayList<>();
        receiver(queue, new ProtonLinkOptions(), taken);
        return taken;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private ProtonReceiver receiver(@Nullable String address, ProtonLinkOptions options, List<Message> messages) {
        return result(opened -> connection
                .createReceiver(address, options)
                .handler((delivery, message) -> messages.add(message))
                .openHandler(opened)
                .open());
    }

    /** Does something on the connection's context and waits for its result. */
    private <T> T result(Consumer<Handler<AsyncResult<T>>> action) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(now -> action.accept(promise::handle));
        try {
            return promise.future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the bus does not do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
