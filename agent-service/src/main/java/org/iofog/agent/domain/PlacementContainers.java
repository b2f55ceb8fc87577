package org.iofog.agent.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.agent.domain.ContainerSnapshot.Status;
import org.iofog.contract.agent.DesiredMicroservice;
import org.jspecify.annotations.Nullable;

/**
 * The containers of one placement.
 *
 * @param current made for what is wanted now
 * @param serving the one of an earlier generation that runs, or did last
 * @param leftovers all others of earlier generations, and dead ones
 */
record PlacementContainers(
        @Nullable ContainerSnapshot current, @Nullable ContainerSnapshot serving, List<ContainerSnapshot> leftovers) {

    static PlacementContainers of(DesiredMicroservice wanted, List<ContainerSnapshot> own) {
        List<ContainerSnapshot> all = own.stream()
                .filter(container -> container.labels().placement().equals(wanted.placement()))
                .toList();
        ContainerSnapshot current = alive(all)
                .filter(container -> container.isMadeFor(wanted))
                .findFirst()
                .orElse(null);
        ContainerSnapshot serving = alive(all)
                .filter(container -> !container.equals(current) && container.startedAt() != null)
                .max(Comparator.comparing(ContainerSnapshot::isRunning).thenComparing(PlacementContainers::startOf))
                .orElse(null);
        List<ContainerSnapshot> leftovers = all.stream()
                .filter(container -> !container.equals(current) && !container.equals(serving))
                .toList();
        return new PlacementContainers(current, serving, leftovers);
    }

    /** Whether a container of this generation was made before, by which its image was pulled. */
    boolean haveGeneration(long generation) {
        return outdated().anyMatch(container -> container.labels().generation() == generation);
    }

    Stream<ContainerSnapshot> outdated() {
        return Stream.concat(Stream.ofNullable(serving), leftovers.stream());
    }

    private static Stream<ContainerSnapshot> alive(List<ContainerSnapshot> containers) {
        return containers.stream().filter(container -> container.status() != Status.DEAD);
    }

    private static Instant startOf(ContainerSnapshot container) {
        Instant started = container.startedAt();
        return started == null ? Instant.EPOCH : started;
    }
}
