package org.iofog.contract.amqp.management;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A durable queue as the broker's management reads it; its address is made with it.
 *
 * @param settings by Artemis' names, such as {@code ring-size}
 */
public record QueueDefinition(Map<String, Object> settings) {

    public QueueDefinition {
        settings = Map.copyOf(settings);
    }

    /** The one queue of an address, which shares its name: each message goes to one consumer. */
    public static QueueDefinition anycast(String address) {
        return of(address, address, "ANYCAST");
    }

    /** A queue that gets its own copy of all that is sent to the address. */
    public static QueueDefinition multicast(String name, String address) {
        return of(name, address, "MULTICAST");
    }

    private static QueueDefinition of(String name, String address, String routingType) {
        return new QueueDefinition(Map.of(
                "name",
                name,
                "address",
                address,
                "routing-type",
                routingType,
                "durable",
                true,
                "auto-create-address",
                true));
    }

    public QueueDefinition with(String setting, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new QueueDefinition(more);
    }
}
