package org.iofog.contract.agent;

import java.util.List;

/**
 * Everything one agent should do, whole. Written by the controller alone; only the newest is kept for an agent that is
 * away.
 *
 * @param generation grows with every change for this agent; the agent ignores one older than the last it applied
 */
public record DesiredState(
        String agentUuid,
        String agentName,
        String namespace,
        long generation,
        AgentSettings settings,
        List<RegistryAccess> registries,
        List<DesiredMicroservice> microservices) {

    public DesiredState {
        registries = List.copyOf(registries);
        microservices = List.copyOf(microservices);
    }
}
