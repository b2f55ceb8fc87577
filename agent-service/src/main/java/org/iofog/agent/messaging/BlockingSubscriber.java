package org.iofog.agent.messaging;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.message.Envelope;
import org.jboss.logging.Logger;

/** Handles messages on threads that may block; each is settled when its handler returns. */
final class BlockingSubscriber<T> implements Subscriber {

    private static final Logger LOG = Logger.getLogger(BlockingSubscriber.class);

    private final Class<T> type;
    private final Handler<T> handler;
    private final Executor threads;

    BlockingSubscriber(Class<T> type, Handler<T> handler, Executor threads) {
        this.type = type;
        this.handler = handler;
        this.threads = threads;
    }

    @Override
    public Uni<Void> received(Incoming message) {
        Envelope<?> envelope = message.envelope();
        if (!type.isInstance(envelope.data())) {
            LOG.warnf("Message %s is not for this address and is ignored.", envelope.id());
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .<Void>emitter(emitter -> {
                    try {
                        handler.handle(envelope.withData(type.cast(envelope.data())));
                        emitter.complete(null);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        emitter.fail(e);
                    } catch (RuntimeException e) {
                        emitter.fail(e);
                    }
                })
                .runSubscriptionOn(threads);
    }

    /** Does what a message asks. */
    @FunctionalInterface
    interface Handler<T> {
        void handle(Envelope<T> message) throws InterruptedException;
    }
}
