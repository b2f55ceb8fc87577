package org.iofog.contract.view;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.MicroserviceSpec;
import org.jspecify.annotations.Nullable;

/**
 * A microservice: what is wanted, and what its agents last reported.
 *
 * @param generation of the specification; an observed container with a smaller one is not up to date
 * @param lastCorrelationId of the last command that changed it
 * @param placements one, or two while it moves: the present one first
 * @param publicPorts with their links; empty where the microservice is shown within something else
 */
public record MicroserviceView(
        String uuid,
        String name,
        String namespace,
        Instant created,
        MicroserviceSpec spec,
        long generation,
        RunState run,
        String lastCorrelationId,
        List<PlacementView> placements,
        List<PortView> publicPorts) {

    public MicroserviceView {
        placements = List.copyOf(placements);
        publicPorts = publicPorts == null ? List.of() : List.copyOf(publicPorts);
    }

    public MicroserviceView withPublicPorts(List<PortView> ports) {
        return new MicroserviceView(
                uuid, name, namespace, created, spec, generation, run, lastCorrelationId, placements, ports);
    }

    /**
     * A stay on an agent.
     *
     * @param observedAt when the agent saw {@code observed}; its age is what a user is shown
     * @param agentOnline false: {@code observed} is the last that was known
     */
    public record PlacementView(
            String placement,
            String agent,
            boolean agentOnline,
            @Nullable ObservedMicroservice observed,
            @Nullable Instant observedAt) {}
}
