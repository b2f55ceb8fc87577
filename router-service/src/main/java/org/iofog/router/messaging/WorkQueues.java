package org.iofog.router.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BrokerManagement;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.message.ContractJson;

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
    private final ObjectMapper json = ContractJson.mapper();

    WorkQueues(BusConnection bus, BrokerManagement management, Clock clock) {
        this.bus = bus;
        this.management = management;
        this.clock = clock;
    }

    /** Makes them where they are missing: a bus without a router service keeps nothing for one. */
    Uni<Void> create() {
        return create(Map.of(
                        "name",
                        Addresses.ROUTER_EVENTS,
                        "address",
                        Addresses.EVENTS + "#",
                        "routing-type",
                        "MULTICAST",
                        "durable",
                        true,
                        "auto-create-address",
                        true))
                .chain(() -> create(Map.of(
                        "name",
                        Addresses.ROUTERS_WORK,
                        "address",
                        Addresses.ROUTERS_WORK,
                        "routing-type",
                        "ANYCAST",
                        "durable",
                        true,
                        "auto-create-address",
                        true,
                        "last-value",
                        true,
                        "last-value-key",
                        NAMESPACE)));
    }

    private Uni<Void> create(Map<String, Object> queue) {
        return management
                .invoke("createQueue", json.valueToTree(queue).toString(), true)
                .replaceWithVoid();
    }

    /** Has some copy look at the mesh of a namespace. */
    Uni<Void> add(String namespace) {
        return bus.send(Addresses.ROUTERS_WORK, Letters.of(new MeshQuery(namespace), clock));
    }
}
