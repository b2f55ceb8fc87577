package org.iofog.agent.domain.container;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an agent gets from what its engine shows to what is wanted.
 *
 * @param removals containers nobody wants any more; to be done before any start, since they may hold a port
 * @param microservices independent of each other
 */
public record ReconcilePlan(List<ContainerSnapshot> removals, List<MicroservicePlan> microservices) {

    public ReconcilePlan {
        removals = List.copyOf(removals);
        microservices = List.copyOf(microservices);
    }

    /** When to plan again although nothing was observed to change. */
    public Optional<Instant> nextLook() {
        return microservices.stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(Action.Wait.class::isInstance)
                .map(action -> ((Action.Wait) action).until())
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
