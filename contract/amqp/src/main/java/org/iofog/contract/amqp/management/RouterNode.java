package org.iofog.contract.amqp.management;

import org.iofog.contract.address.Addresses;

/**
 * Where a router of a Qpid network is managed, as seen from any other router of that network, or from the bus.
 *
 * @param address of its management
 */
public record RouterNode(String address) {

    private static final String MANAGEMENT = "$management";

    /** The router one is connected to. */
    public static final RouterNode LOCAL = new RouterNode(MANAGEMENT);

    public static RouterNode interior(String routerId) {
        return new RouterNode("_topo/0/" + routerId + "/" + MANAGEMENT);
    }

    public static RouterNode edge(String routerId) {
        return new RouterNode("_edge/" + routerId + "/" + MANAGEMENT);
    }

    /** The router of an agent, by the bus. */
    public static RouterNode onBus(String agentUuid) {
        return new RouterNode(Addresses.routerRequests(agentUuid));
    }
}
