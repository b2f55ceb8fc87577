package org.iofog.controller.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgChannel;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.iofog.controller.application.ChangeSignal;
import org.iofog.controller.application.ChangeSignals;
import org.iofog.controller.config.ControllerConfig;
import org.jboss.logging.Logger;

/** One connection per copy that listens to all channels, and comes back by itself. */
@ApplicationScoped
class PostgresChangeSignals implements ChangeSignals {

    private static final Logger LOG = Logger.getLogger(PostgresChangeSignals.class);
    private static final long RECONNECT_MILLIS = 500;
    private static final String SIGNALS_MAY_BE_MISSED = "";

    private final Map<ChangeSignal, BroadcastProcessor<String>> signals = new EnumMap<>(ChangeSignal.class);
    private final PgSubscriber subscriber;

    PostgresChangeSignals(Vertx vertx, ControllerConfig config) {
        ControllerConfig.Database database = config.database();
        PgConnectOptions options = PgConnectOptions.fromUri(database.url())
                .setUser(database.user())
                .setPassword(database.password());
        subscriber = PgSubscriber.subscriber(vertx, options);
        for (ChangeSignal signal : ChangeSignal.values()) {
            signals.put(signal, BroadcastProcessor.create());
        }
    }

    void start(@Observes StartupEvent event) {
        signals.forEach(this::listen);
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

    private void listen(ChangeSignal signal, BroadcastProcessor<String> processor) {
        PgChannel channel = subscriber.channel(signal.channel());
        channel.handler(processor::onNext);
        channel.subscribeHandler(subscribed -> processor.onNext(SIGNALS_MAY_BE_MISSED));
    }
}
