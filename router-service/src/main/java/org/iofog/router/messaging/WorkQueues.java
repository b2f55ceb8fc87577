package org.iofog.router.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.QueueDefinition;
import org.iofog.contract.mesh.MeshQuery;

/**
 * The service's own queues on the bus. Work waits in a queue that keeps one message per namespace and gives all of one
 * namespace to the same copy; when that copy is gone, to another.
 */
@ApplicationScoped
class WorkQueues {

    /** Where {@code CloudEventCodec} writes a query's namespace. */
    private static final String NAMESPACE = "cloudEvents:subject";

    private final BusConnection bus;
    private final BrokerManagement management;
    private final Clock clock;

    WorkQueues(BusConnection bus, BrokerManagement management, Clock clock) {
        this.bus = bus;
        this.management = management;
        this.clock = clock;
    }

    /** Makes them where they are missing: a bus without a router service keeps nothing for one. */
    Uni<Void> create() {
        return management
                .createQueue(QueueDefinition.multicast(Addresses.ROUTER_EVENTS, Addresses.EVENTS + "#"))
                .chain(() -> management.createQueue(QueueDefinition.anycast(Addresses.ROUTERS_WORK)
                        .with("last-value", true)
                        .with("last-value-key", NAMESPACE)));
    }

    /** Has some copy look at the mesh of a namespace. */
    Uni<Void> add(String namespace) {
        return bus.send(Addresses.ROUTERS_WORK, Letters.of(new MeshQuery(namespace), clock));
    }
}
