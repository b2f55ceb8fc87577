package org.iofog.agent.domain.container;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;

/**
 * Compares what is wanted with what the engine shows. Everything it needs to know is in its arguments, so an agent that
 * was killed at any point goes on by planning again.
 */
public final class Reconciler {

    private Reconciler() {}

    /**
     * @param containers those on the engine; what does not carry this agent's label is left alone
     * @param history by placement
     */
    public static ReconcilePlan plan(
            DesiredState desired,
            Collection<ContainerSnapshot> containers,
            Map<String, PlacementHistory> history,
            Instant now) {
        List<ContainerSnapshot> own = containers.stream()
                .filter(container -> container.labels().agent().equals(desired.agentUuid()))
                .toList();
        return new ReconcilePlan(
                unwanted(desired, own),
                desired.microservices().stream()
                        .map(wanted -> plan(desired, wanted, own, history, now))
                        .toList());
    }

    private static List<ContainerSnapshot> unwanted(DesiredState desired, List<ContainerSnapshot> own) {
        Set<String> wanted = desired.microservices().stream()
                .map(DesiredMicroservice::placement)
                .collect(Collectors.toSet());
        return own.stream()
                .filter(container -> !wanted.contains(container.labels().placement()))
                .toList();
    }

    private static MicroservicePlan plan(
            DesiredState desired,
            DesiredMicroservice wanted,
            List<ContainerSnapshot> own,
            Map<String, PlacementHistory> history,
            Instant now) {
        PlacementContainers containers = PlacementContainers.of(wanted, own);
        PlacementHistory past = history.getOrDefault(wanted.placement(), PlacementHistory.NONE);
        return new MicroservicePlan(wanted, new MicroservicePlanner(desired, wanted, containers, past, now).actions());
    }
}
