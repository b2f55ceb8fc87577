package org.iofog.contract.amqp.management;

import java.util.Optional;
import org.iofog.contract.address.Addresses;

/**
 * Lets what comes in through public ports pass to an agent.
 *
 * @param agent uuid of the one it leads to
 * @param opener of the ports: {@code tunnel} for the tunnel service, or the uuid of an agent
 */
public record TunnelWay(String agent, String opener) {

    private static final String IN = ".in.";

    /** The one an address on the bus belongs to, if it belongs to one. */
    static Optional<TunnelWay> at(String address) {
        int in = address.indexOf(IN);
        if (!address.startsWith(Addresses.TUNNELS) || in < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new TunnelWay(address.substring(Addresses.TUNNELS.length(), in), address.substring(in + IN.length())));
    }

    boolean concerns(String uuid) {
        return agent.equals(uuid) || opener.equals(uuid);
    }

    String in() {
        return Addresses.tunnelIn(agent, opener);
    }

    /** As a pattern: each process of the opener has one of its own. */
    String out() {
        return Addresses.tunnelOut(agent, opener, "*");
    }
}
