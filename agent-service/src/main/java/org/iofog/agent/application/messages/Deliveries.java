package org.iofog.agent.application.messages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.iofog.agent.application.messages.MessageArchive.OutboxName;
import org.iofog.agent.domain.message.MessageRoutes;

/**
 * One {@link Delivery} for each publisher of this agent and each of its receivers. A publisher that has left the agent
 * keeps its deliveries until everything it left has arrived.
 */
final class Deliveries implements AutoCloseable {

    private final MessageArchive archive;
    private final MessageTransport transport;
    private final Function<String, MessageCounts> counts;
    private final Map<OutboxName, Delivery> open = new HashMap<>();
    private boolean closed;

    /** @param counts those of a publisher */
    Deliveries(MessageArchive archive, MessageTransport transport, Function<String, MessageCounts> counts) {
        this.archive = archive;
        this.transport = transport;
        this.counts = counts;
    }

    synchronized void follow(MessageRoutes routes) {
        if (closed) {
            return;
        }
        routes.receiversByPublisher()
                .forEach((publisher, receivers) -> receivers.stream()
                        .map(receiver -> new OutboxName(publisher, receiver))
                        .forEach(this::openOnce));
        for (OutboxName name : union(archive.outboxes(), open.keySet())) {
            boolean isRouted = routes.receiversOf(name.publisher()).contains(name.receiver());
            if (!isRouted && routes.hasMicroservice(name.publisher())) {
                end(name);
            } else if (!isRouted) {
                finish(name);
            }
        }
    }

    private static List<OutboxName> union(Collection<OutboxName> one, Collection<OutboxName> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private Delivery openOnce(OutboxName name) {
        return open.computeIfAbsent(
                name,
                absent -> new Delivery(
                        name,
                        archive.outbox(name.publisher(), name.receiver()),
                        transport.outlet(name.receiver()),
                        counts.apply(name.publisher())));
    }

    /** The publisher is here no more: what it left is still delivered. */
    private void finish(OutboxName name) {
        if (openOnce(name).isDrained()) {
            end(name);
        }
    }

    private void end(OutboxName name) {
        Delivery delivery = open.remove(name);
        if (delivery != null) {
            delivery.close();
        }
        archive.forget(name);
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.values().forEach(Delivery::close);
        open.clear();
    }
}
