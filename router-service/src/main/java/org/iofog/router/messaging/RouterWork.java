package org.iofog.router.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.router.application.MeshSource;
import org.iofog.router.config.RouterServiceConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Listens while the bus is there, and has every namespace looked at when it comes back and every now and then. */
@ApplicationScoped
class RouterWork {

    private static final Logger LOG = Logger.getLogger(RouterWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int EVENTS_AT_ONCE = 64;

    private final BusConnection bus;
    private final WorkQueues queues;
    private final EventConsumer events;
    private final WorkConsumer work;
    private final MeshSource mesh;
    private final Vertx vertx;
    private final Duration interval;
    private final List<Subscription> subscriptions = new ArrayList<>();

    RouterWork(
            BusConnection bus,
            WorkQueues queues,
            EventConsumer events,
            WorkConsumer work,
            MeshSource mesh,
            Vertx vertx,
            RouterServiceConfig config) {
        this.bus = bus;
        this.queues = queues;
        this.events = events;
        this.work = work;
        this.mesh = mesh;
        this.vertx = vertx;
        this.interval = config.mesh().interval();
    }

    void start(@Observes StartupEvent event) {
        bus.watch(this::changed);
        vertx.setPeriodic(interval.toMillis(), tick -> lookAtAll());
    }

    void stop(@Observes ShutdownEvent event) {
        subscriptions.forEach(Subscription::close);
    }

    private void changed(@Nullable String problem) {
        if (problem == null) {
            queues.create()
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .until(failure -> bus.isConnected())
                    .subscribe()
                    .with(done -> begin(), failure -> LOG.warnf("no queues on the bus: %s", failure.getMessage()));
        }
    }

    private synchronized void begin() {
        if (subscriptions.isEmpty()) {
            Source topic = Source.sharedQueue(Addresses.EVENTS + "#", Addresses.ROUTER_EVENTS);
            subscriptions.add(bus.subscribe(topic.withCredit(EVENTS_AT_ONCE), events));
            subscriptions.add(bus.subscribe(Source.queue(Addresses.ROUTERS_WORK), work));
        }
        lookAtAll();
    }

    private void lookAtAll() {
        mesh.namespaces()
                .onItem()
                .transformToMulti(namespaces -> Multi.createFrom().iterable(namespaces))
                .onItem()
                .transformToUniAndConcatenate(queues::add)
                .onItem()
                .ignoreAsUni()
                .subscribe()
                .with(
                        done -> LOG.trace("all namespaces are looked at again"),
                        failure -> LOG.warnf("cannot look at all namespaces: %s", failure.getMessage()));
    }
}
