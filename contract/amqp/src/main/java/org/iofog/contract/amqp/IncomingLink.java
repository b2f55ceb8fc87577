package org.iofog.contract.amqp;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonLinkOptions;
import io.vertx.proton.ProtonReceiver;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.message.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Receives from one source. Everything but the handler runs on the context of the connection. */
final class IncomingLink implements Subscription {

    private static final Logger LOG = Logger.getLogger(IncomingLink.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PARTS = 4;
    private static final Symbol SELECTOR = Symbol.valueOf("apache.org:selector-filter:string");

    private final ContextInternal context;
    private final Source source;
    private final Function<Message, Uni<Void>> handler;
    private final LinkListener listener;
    private final Consumer<IncomingLink> ended;

    private @Nullable ProtonConnection connection;
    private @Nullable ProtonReceiver receiver;
    private @Nullable String lastProblem;
    private int owed;
    private volatile boolean isAttached;
    private boolean closed;

    /** @param ended called when the link is closed for good */
    IncomingLink(
            ContextInternal context,
            Source source,
            Function<Message, Uni<Void>> handler,
            LinkListener listener,
            Consumer<IncomingLink> ended) {
        this.context = context;
        this.source = source;
        this.handler = handler;
        this.listener = listener;
        this.ended = ended;
    }

    @Override
    public boolean isAttached() {
        return isAttached;
    }

    @Override
    public void close() {
        context.runOnContext(now -> {
            closed = true;
            isAttached = false;
            ended.accept(this);
            if (receiver != null) {
                receiver.close();
            }
        });
    }

    void up(ProtonConnection next) {
        connection = next;
        attach(next);
    }

    void down() {
        connection = null;
        receiver = null;
        detached();
    }

    private void attach(ProtonConnection on) {
        if (closed || !on.equals(connection)) {
            return;
        }
        ProtonReceiver opening =
                on.createReceiver(source.address(), new ProtonLinkOptions().setDynamic(source.address() == null));
        describe((org.apache.qpid.proton.amqp.messaging.Source) opening.getSource());
        opening.setPrefetch(0)
                .setAutoAccept(false)
                .handler((delivery, message) -> deliver(opening, delivery, message))
                .closeHandler(closing -> lost(on, closing))
                .detachHandler(closing -> lost(on, closing))
                .openHandler(opened -> opened(opening, opened));
        opening.open();
        receiver = opening;
    }

    private void describe(org.apache.qpid.proton.amqp.messaging.Source terminus) {
        if (source.capability() != null) {
            terminus.setCapabilities(Symbol.valueOf(source.capability()));
        }
        if (source.selector() != null) {
            terminus.setFilter(Map.of(SELECTOR, new SelectorFilter(source.selector())));
        }
    }

    private void opened(ProtonReceiver opening, AsyncResult<ProtonReceiver> opened) {
        if (opened.failed() || opening.getRemoteSource() == null) {
            return;
        }
        lastProblem = null;
        isAttached = true;
        owed = 0;
        opening.flow(source.credit());
        listener.up(opening.getRemoteAddress());
    }

    private void lost(ProtonConnection on, AsyncResult<ProtonReceiver> closing) {
        detached();
        if (closed || !on.equals(connection)) {
            return;
        }
        String problem = Problems.of(closing, "the bus closed the link");
        if (!problem.equals(lastProblem)) {
            LOG.warnf("Cannot receive from %s: %s", source, problem);
        }
        lastProblem = problem;
        listener.refused(problem);
        context.setTimer(PAUSE.toMillis(), elapsed -> attach(on));
    }

    private void detached() {
        if (isAttached) {
            isAttached = false;
            listener.down();
        }
    }

    private void deliver(ProtonReceiver from, ProtonDelivery delivery, Message message) {
        Context own = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(now -> handle(message)
                .subscribe()
                .with(done -> settle(from, delivery, null), failure -> settle(from, delivery, failure)));
    }

    private Uni<Void> handle(Message message) {
        return Uni.createFrom().deferred(() -> handler.apply(message));
    }

    private void settle(ProtonReceiver from, ProtonDelivery delivery, @Nullable Throwable failure) {
        Settlement settlement = Settlement.of(failure);
        if (settlement == Settlement.MODIFIED_FAILED) {
            LOG.warnf(failure, "A message from %s will be tried again", source);
        }
        context.runOnContext(now -> {
            if (from.equals(receiver)) {
                settlement.apply(delivery);
                replenish(from);
            }
        });
    }

    /** A part of the credit at once, as each time costs a frame. */
    private void replenish(ProtonReceiver from) {
        owed++;
        if (owed >= Math.max(1, source.credit() / PARTS)) {
            from.flow(owed);
            owed = 0;
        }
    }
}
