package org.iofog.controller.messaging;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.application.command.Outbox;
import org.jboss.logging.Logger;

/**
 * Brings committed messages to the bus. Woken by what any copy commits, and now and then for what a crashed one has
 * left behind. While the bus is away the messages wait.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration FALL_BACK = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final BusConnection bus;
    private final AgentAccess access;
    private final TunnelAccess tunnels;
    private final ChangeSignals signals;
    private final Vertx vertx;
    private final AtomicInteger wakes = new AtomicInteger();

    OutboxRelay(
            Outbox outbox,
            BusConnection bus,
            AgentAccess access,
            TunnelAccess tunnels,
            ChangeSignals signals,
            Vertx vertx) {
        this.outbox = outbox;
        this.bus = bus;
        this.access = access;
        this.tunnels = tunnels;
        this.signals = signals;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        signals.of(ChangeSignal.OUTBOX_GREW)
                .onOverflow()
                .drop()
                .subscribe()
                .with(signal -> wake(), failure -> LOG.error("no longer hears of messages", failure));
        vertx.setPeriodic(FALL_BACK.toMillis(), tick -> wake());
    }

    private void wake() {
        if (bus.isConnected() && wakes.getAndIncrement() == 0) {
            relay(1);
        }
    }

    /** @param seen wakes this pass stands for; more of them meanwhile mean another pass */
    private void relay(int seen) {
        outbox.relay(this::publish).subscribe().with(more -> passed(more, seen), failure -> {
            LOG.warnf("messages wait: %s", failure.getMessage());
            wakes.set(0);
        });
    }

    private void passed(boolean more, int seen) {
        if (more || !wakes.compareAndSet(seen, 0)) {
            relay(wakes.get());
        }
    }

    /** Whoever is told of public ports may use their ways by then. */
    private Uni<Void> publish(List<Outbox.Message> messages) {
        Map<Boolean, List<Outbox.Message>> byKind =
                messages.stream().collect(groupingBy(Outbox.Message.TunnelsLead.class::isInstance));
        return together(byKind.getOrDefault(true, List.of()))
                .chain(() -> together(byKind.getOrDefault(false, List.of())));
    }

    /** All are under way at once, over one link and so in order. */
    private Uni<Void> together(List<Outbox.Message> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(messages.stream().map(this::publish).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> publish(Outbox.Message message) {
        return switch (message) {
            case Outbox.Message.AccessEnds end -> access.revoke(end.agentUuid());
            case Outbox.Message.TunnelsLead lead -> tunnels.allow(lead.openerUuid(), lead.agentUuids());
            case Outbox.Message.Publication publication -> send(publication);
        };
    }

    private Uni<Void> send(Outbox.Message.Publication publication) {
        return bus.send(publication.address(), publication.envelope())
                .onFailure(MessageRefused.class)
                .invoke(refused ->
                        LOG.warnf("dropped %s: %s", publication.envelope().id(), refused.getMessage()))
                .onFailure(MessageRefused.class)
                .recoverWithNull();
    }
}
