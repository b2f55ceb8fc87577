package org.iofog.router.qpid;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.RouterManagement;
import org.iofog.contract.amqp.management.RouterNode;
import org.iofog.router.domain.model.Router;

/** Routers of agents, each of which fetches the requests of its management from the bus. */
public final class RoutersOnBus implements Function<Router, QpidAddress> {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final BusConnection bus;
    private final Map<String, QpidAddress> known = new ConcurrentHashMap<>();

    public RoutersOnBus(BusConnection bus) {
        this.bus = bus;
    }

    @Override
    public QpidAddress apply(Router router) {
        return known.computeIfAbsent(
                router.id(), id -> new QpidAddress(RouterManagement.onBus(bus, id, TIMEOUT), RouterNode.onBus(id)));
    }
}
