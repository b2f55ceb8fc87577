package org.iofog.tunnel.agent;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.jspecify.annotations.Nullable;

/** Which ports of an agent's containers may be reached through tunnels, and by whom. Nothing else can be. */
public final class ServedPorts {

    private final String agent;
    private volatile Map<String, PublicPort> byMapping = Map.of();

    public ServedPorts(String agentUuid) {
        this.agent = agentUuid;
    }

    /** @param ports wanted now; those of other agents are passed over */
    public void follow(Collection<PublicPort> ports) {
        Map<String, PublicPort> served = new HashMap<>();
        ports.stream().filter(port -> port.agent().equals(agent)).forEach(port -> served.put(port.mapping(), port));
        byMapping = Map.copyOf(served);
    }

    /** Everyone who opens a port that leads here. */
    public Set<String> openers() {
        Set<String> openers = new HashSet<>();
        byMapping.values().forEach(port -> openers.add(openerOf(port)));
        return openers;
    }

    /** Null where the mapping does not lead here, or this opener does not open it. */
    @Nullable
    PublicPort port(String mapping, String opener) {
        PublicPort port = byMapping.get(mapping);
        return port != null && openerOf(port).equals(opener) ? port : null;
    }

    private static String openerOf(PublicPort port) {
        return port.host() == null ? AgentAccess.TUNNEL_SERVICE : port.host();
    }
}
