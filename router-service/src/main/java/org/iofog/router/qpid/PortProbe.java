package org.iofog.router.qpid;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import org.iofog.router.domain.model.Entity;

/**
 * Finds out whether anybody listens on a port of a router's host, by letting the router connect there. Routers create a
 * listener on a busy port without a word, and may crash later.
 */
final class PortProbe {

    private static final String NAME = QpidEntities.PREFIX + "probe-";
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Duration OPENING = Duration.ofSeconds(5);
    private static final String ANY = "0.0.0.0";

    private final QpidNode node;

    PortProbe(QpidNode node) {
        this.node = node;
    }

    /** Fails with one sentence if the port is in use. */
    Uni<Void> requireFree(Entity listener) {
        return isListening(listener)
                .invoke(listening -> {
                    if (listening) {
                        throw new QpidFailure("The port of " + listener.name() + " is in use on the router's host:"
                                + " give the router another one, or end what uses it.");
                    }
                })
                .replaceWithVoid();
    }

    /** Fails with one sentence if nobody listens there. A router answers before it does. */
    Uni<Void> requireOpen(Entity listener) {
        return Polling.until(() -> isListening(listener), listening -> listening, PAUSE, OPENING)
                .invoke(listening -> {
                    if (!listening) {
                        throw new QpidFailure("The router does not listen on the port of " + listener.name() + ".");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> isListening(Entity listener) {
        Entity connector = connector(listener);
        return node.delete(connector)
                .chain(() -> node.create(connector))
                .chain(() -> firstAttempt(connector))
                .map(attempt -> !isRefused(attempt))
                .onItemOrFailure()
                .call(() -> node.delete(connector));
    }

    /** Who listens but speaks no AMQP leaves the attempt without an end. */
    private Uni<Entity> firstAttempt(Entity connector) {
        return Polling.until(() -> node.read(connector), PortProbe::isAnswered, PAUSE, TIME);
    }

    private static boolean isRefused(Entity connector) {
        return text(connector, "connectionMsg").contains("refused");
    }

    private static boolean isAnswered(Entity connector) {
        return "SUCCESS".equals(text(connector, "connectionStatus"))
                || !text(connector, "connectionMsg").isEmpty();
    }

    private static String text(Entity connector, String attribute) {
        return String.valueOf(connector.attributes().getOrDefault(attribute, ""));
    }

    private static Entity connector(Entity listener) {
        String host = text(listener, "host");
        return new Entity(
                QpidType.CONNECTOR.shortName(),
                NAME + text(listener, "port"),
                Map.of(
                        "host",
                        host.equals(ANY) ? "127.0.0.1" : host,
                        "port",
                        text(listener, "port"),
                        "role",
                        "normal"));
    }
}
