package org.iofog.tunnelservice.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.request.PortQuestions;
import org.iofog.contract.event.PublicPortEvent.PublicPortMapped;
import org.iofog.contract.event.PublicPortEvent.PublicPortUnmapped;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.port.PublicPortKeeper;
import org.iofog.tunnelservice.config.TunnelServiceConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has the ports open that the controller wants: asks when the bus is reached, when something happened to a port, and
 * every now and then. While the controller is away the ports stay as they are.
 */
@ApplicationScoped
class PortWork {

    private static final Logger LOG = Logger.getLogger(PortWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);
    private static final int EVENTS_AT_ONCE = 64;

    private final String reporter = "tunnel-" + UUID.randomUUID();
    private final BusConnection bus;
    private final Vertx vertx;
    private final Clock clock;
    private final Duration interval;
    private final PortQuestions questions;
    private final PublicPortKeeper keeper;
    private final AtomicInteger asked = new AtomicInteger();

    @Inject
    PortWork(
            BusConnection bus,
            BusAccess access,
            Vertx vertx,
            PortSettings settings,
            TunnelServiceConfig config,
            Clock clock) {
        this(bus, access, vertx, settings, config.tunnel().interval(), clock);
    }

    PortWork(BusConnection bus, BusAccess access, Vertx vertx, PortSettings settings, Duration interval, Clock clock) {
        this.bus = bus;
        this.vertx = vertx;
        this.clock = clock;
        this.interval = interval;
        this.questions = new PortQuestions(bus, Letters.SOURCE, clock);
        this.keeper = new PublicPortKeeper(vertx, access, settings, this::report, clock);
    }

    void start(@Observes StartupEvent event) {
        bus.subscribe(Source.topic(Addresses.PUBLIC_PORT_EVENTS).withCredit(EVENTS_AT_ONCE), message -> {
            Object happened = message.envelope().data();
            if (happened instanceof PublicPortMapped || happened instanceof PublicPortUnmapped) {
                look();
            }
            return Uni.createFrom().voidItem();
        });
        bus.watch(this::changed);
        vertx.setPeriodic(interval.toMillis(), tick -> look());
        vertx.setPeriodic(BETWEEN_REPORTS.toMillis(), tick -> report());
    }

    void stop(@Observes ShutdownEvent event) {
        keeper.close();
        questions.close();
    }

    private void changed(@Nullable String problem) {
        if (problem == null) {
            look();
        }
    }

    /** An answer to a question that is not the last may be older than what came since, and is passed over. */
    private void look() {
        int question = asked.incrementAndGet();
        questions
                .wanted(PATIENCE)
                .subscribe()
                .with(
                        wanted -> follow(question, wanted),
                        failure -> LOG.warnf("the public ports stay as they are: %s", failure.getMessage()));
    }

    private void follow(int question, PublicPorts wanted) {
        if (question == asked.get()) {
            keeper.follow(wanted.ports());
            report();
        }
    }

    private void report() {
        PortReport report = new PortReport(reporter, clock.instant(), keeper.statuses());
        bus.send(Addresses.PORTS_STATUS, Letters.of(report, clock))
                .subscribe()
                .with(
                        done -> LOG.trace("the public ports are reported"),
                        failure -> LOG.debugf("the public ports are reported later: %s", failure.getMessage()));
    }
}
