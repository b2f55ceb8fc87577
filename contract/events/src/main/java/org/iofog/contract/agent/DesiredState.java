package org.iofog.contract.agent;

import java.util.List;
import org.iofog.contract.tunnel.PublicPort;

/**
 * Everything one agent should do, whole. Written by the controller alone; only the newest is kept for an agent that is
 * away.
 *
 * @param generation grows with every change for this agent; the agent ignores one older than the last it applied
 * @param publicPorts those it opens, as their {@code host}, and those that lead to it, as their {@code agent}: what comes
 *     in through these it may connect to their external port, and to nothing else
 */
public record DesiredState(
        String agentUuid,
        String agentName,
        String namespace,
        long generation,
        AgentSettings settings,
        List<RegistryAccess> registries,
        List<DesiredMicroservice> microservices,
        List<PublicPort> publicPorts) {

    public DesiredState {
        registries = List.copyOf(registries);
        microservices = List.copyOf(microservices);
        publicPorts = publicPorts == null ? List.of() : List.copyOf(publicPorts);
    }
}
