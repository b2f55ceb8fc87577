package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.iofog.cli.output.Ages;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.PortView;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a microservice beyond its specification.
 *
 * @param generation of the specification
 * @param lastCommand its correlation id, for {@code iofogctl trace}
 */
@RegisterForReflection
record MicroserviceStatus(
        String name,
        String uuid,
        Instant created,
        long generation,
        RunState wanted,
        String lastCommand,
        List<Placement> placements,
        List<PublicPort> publicPorts) {
    static MicroserviceStatus of(MicroserviceView microservice) {
        return new MicroserviceStatus(
                microservice.name(),
                microservice.uuid(),
                microservice.created(),
                microservice.generation(),
                microservice.run(),
                microservice.lastCorrelationId(),
                microservice.placements().stream().map(Placement::of).toList(),
                microservice.publicPorts().stream().map(PublicPort::of).toList());
    }

    /**
     * What an agent last told of the container.
     *
     * @param generation of the specification the container was made from
     * @param stateFor how long it has been in this state
     * @param age of all this
     */
    @RegisterForReflection
    record Placement(
            String agent,
            boolean agentOnline,
            @Nullable ContainerState state,
            @Nullable String reason,
            @Nullable Long generation,
            @Nullable String stateFor,
            @Nullable String age,
            @Nullable String containerId,
            @Nullable Integer restarts,
            @Nullable Double cpuPercent,
            @Nullable Long memoryBytes,
            @Nullable MessageFigures messages) {
        static Placement of(MicroserviceView.PlacementView placement) {
            ObservedMicroservice observed = placement.observed();
            if (observed == null) {
                return new Placement(
                        placement.agent(),
                        placement.agentOnline(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            }
            return new Placement(
                    placement.agent(),
                    placement.agentOnline(),
                    observed.state(),
                    observed.reason(),
                    observed.generation(),
                    Ages.since(observed.since()),
                    Ages.since(placement.observedAt()),
                    observed.containerId(),
                    observed.restarts(),
                    observed.cpuPercent(),
                    observed.memoryBytes(),
                    observed.messages());
        }
    }

    /**
     * What whoever opens a public port last told of it.
     *
     * @param host agent that opens it; absent means beside the control plane
     * @param connections open now
     */
    @RegisterForReflection
    record PublicPort(
            int port,
            @Nullable String host,
            @Nullable PortState state,
            @Nullable String problem,
            @Nullable String stateFor,
            int connections,
            long bytesIn,
            long bytesOut) {
        static PublicPort of(PortView port) {
            return new PublicPort(
                    port.port(),
                    port.host(),
                    port.state(),
                    port.problem(),
                    port.since() == null ? null : Ages.since(port.since()),
                    port.connections(),
                    port.bytesIn(),
                    port.bytesOut());
        }
    }
}
