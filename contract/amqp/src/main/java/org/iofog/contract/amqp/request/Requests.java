package org.iofog.contract.amqp.request;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.LinkListener;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.TransientFailure;
import org.jspecify.annotations.Nullable;

/** Requests under way and the address their replies come to, which changes with every connection. */
public final class Requests<R> implements AutoCloseable, LinkListener {

    private final BusConnection bus;
    private final boolean repeatable;
    private final Map<String, Request<R>> underWay = new ConcurrentHashMap<>();
    private final Subscription replies;

    private volatile @Nullable String replyTo;

    /**
     * @param answers where replies come to
     * @param repeatable whether a request that may have been lost with its connection is sent again
     * @param replied handles each reply, by {@link #complete} or {@link #fail}
     */
    public Requests(BusConnection bus, Source answers, boolean repeatable, Function<Message, Uni<Void>> replied) {
        this.bus = bus;
        this.repeatable = repeatable;
        this.replies = bus.attach(answers, replied, this);
    }

    /** @param message made for each sending, without its reply address */
    public Uni<R> send(String id, Supplier<Message> message, Duration timeout, String unanswered) {
        return Uni.createFrom()
                .<R>emitter(emitter -> {
                    Request<R> request = new Request<>(message, emitter, new AtomicBoolean());
                    underWay.put(id, request);
                    send(request);
                })
                .ifNoItem()
                .after(timeout)
                .failWith(() -> new TransientFailure(withProblem(unanswered)))
                .eventually(() -> underWay.remove(id));
    }

    public void complete(String id, R reply) {
        Request<R> request = underWay.get(id);
        if (request != null) {
            request.emitter().complete(reply);
        }
    }

    public void fail(String id, RuntimeException failure) {
        Request<R> request = underWay.get(id);
        if (request != null) {
            request.emitter().fail(failure);
        }
    }

    @Override
    public void close() {
        replies.close();
    }

    @Override
    public void up(String address) {
        replyTo = address;
        underWay.values().forEach(this::send);
    }

    @Override
    public void down() {
        replyTo = null;
    }

    /** Without an address there is no connection yet; {@link #up} sends then. */
    private void send(Request<R> request) {
        String address = replyTo;
        if (address == null || (request.wasSent().getAndSet(true) && !repeatable)) {
            return;
        }
        bus.send(() -> request.to(address)).subscribe().with(sent -> {}, failure -> {
            if (!repeatable || !(failure instanceof TransientFailure)) {
                request.emitter().fail(failure);
            }
        });
    }

    private String withProblem(String sentence) {
        String problem = bus.problem();
        return problem == null ? sentence : sentence + " " + problem;
    }

    private record Request<R>(Supplier<Message> message, UniEmitter<? super R> emitter, AtomicBoolean wasSent) {

        Message to(String replyTo) {
            Message next = message.get();
            next.setReplyTo(replyTo);
            return next;
        }
    }
}
