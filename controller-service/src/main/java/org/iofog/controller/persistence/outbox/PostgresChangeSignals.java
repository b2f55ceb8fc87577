package org.iofog.controller.persistence.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgChannel;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.persistence.sql.DatabaseCredentials;
import org.jboss.logging.Logger;

/**
 * Signals of this copy at once, those of the others by one connection that listens to all channels and comes back by
 * itself.
 */
@ApplicationScoped
class PostgresChangeSignals implements ChangeSignals {

    private static final Logger LOG = Logger.getLogger(PostgresChangeSignals.class);
    private static final long RECONNECT_MILLIS = 500;

    /** Who only listens notices by nothing else that the other end has vanished. */
    private static final int KEEP_ALIVE_SECONDS = 5;

    private static final String SIGNALS_MAY_BE_MISSED = "";

    private final Map<ChangeSignal, BroadcastProcessor<String>> signals = new EnumMap<>(ChangeSignal.class);
    private final PgSubscriber subscriber;
    private final SignalPost post;

    /** Everything is passed on here, one signal after the other. */
    private final Context context;

    PostgresChangeSignals(Vertx vertx, Pool pool, ControllerConfig config, DatabaseCredentials credentials) {
        PgConnectOptions options = PgConnectOptions.fromUri(config.database().url())
                .setUser(credentials.user())
                .setPassword(credentials.password());
        options.setTcpKeepAlive(true)
                .setTcpKeepAliveIdleSeconds(KEEP_ALIVE_SECONDS)
                .setTcpKeepAliveIntervalSeconds(KEEP_ALIVE_SECONDS);
        subscriber = PgSubscriber.subscriber(vertx, options);
        post = new SignalPost(pool);
        context = ((VertxInternal) vertx).createEventLoopContext();
        for (ChangeSignal signal : ChangeSignal.values()) {
            signals.put(signal, BroadcastProcessor.create());
        }
    }

    void start(@Observes StartupEvent event) {
        signals.keySet().forEach(this::listen);
        subscriber
                .reconnectPolicy(attempt -> RECONNECT_MILLIS)
                .connect()
                .onFailure(failure -> LOG.errorf("cannot listen to the database: %s", failure.getMessage()));
    }

    void stop(@Observes ShutdownEvent event) {
        subscriber.close().onFailure(failure -> LOG.debugf("closed anyway: %s", failure.getMessage()));
    }

    @Override
    public Multi<String> of(ChangeSignal signal) {
        return Objects.requireNonNull(signals.get(signal));
    }

    @Override
    public void tell(ChangeSignal signal, String payload) {
        context.runOnContext(now -> {
            pass(signal, payload);
            post.send(signal, payload);
        });
    }

    private void listen(ChangeSignal signal) {
        PgChannel channel = subscriber.channel(signal.channel());
        channel.handler(letter ->
                post.open(letter).ifPresent(payload -> context.runOnContext(now -> pass(signal, payload))));
        channel.subscribeHandler(subscribed -> context.runOnContext(now -> pass(signal, SIGNALS_MAY_BE_MISSED)));
    }

    private void pass(ChangeSignal signal, String payload) {
        Objects.requireNonNull(signals.get(signal)).onNext(payload);
    }
}
