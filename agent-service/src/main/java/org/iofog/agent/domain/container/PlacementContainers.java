package org.iofog.agent.domain.container;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.contract.agent.DesiredMicroservice;
import org.jspecify.annotations.Nullable;

/**
 * The containers of one placement.
 *
 * @param current made for what is wanted now
 * @param serving the one of an earlier generation that runs, or did last
 * @param broken made for what is wanted now, and dead: it holds the name of a new one
 * @param leftovers all others of earlier generations
 */
record PlacementContainers(
        @Nullable ContainerSnapshot current,
        @Nullable ContainerSnapshot serving,
        List<ContainerSnapshot> broken,
        List<ContainerSnapshot> leftovers) {

    static PlacementContainers of(DesiredMicroservice wanted, List<ContainerSnapshot> own) {
        List<ContainerSnapshot> all = own.stream()
                .filter(container -> container.labels().placement().equals(wanted.placement()))
                .toList();
        ContainerSnapshot current = all.stream()
                .filter(container -> container.isMadeFor(wanted) && !container.isDead())
                .findFirst()
                .orElse(null);
        List<ContainerSnapshot> broken = all.stream()
                .filter(container -> container.isMadeFor(wanted) && container.isDead())
                .toList();
        List<ContainerSnapshot> earlier =
                all.stream().filter(container -> !container.isMadeFor(wanted)).toList();
        ContainerSnapshot serving = earlier.stream()
                .filter(container -> !container.isDead() && container.startedAt() != null)
                .max(Comparator.comparing(ContainerSnapshot::isRunning).thenComparing(PlacementContainers::startOf))
                .orElse(null);
        List<ContainerSnapshot> leftovers =
                earlier.stream().filter(container -> !container.equals(serving)).toList();
        return new PlacementContainers(current, serving, broken, leftovers);
    }

    /** Whether a container of this generation was made before, by which its image was pulled. */
    boolean haveGeneration(long generation) {
        return outdated().anyMatch(container -> container.labels().generation() == generation);
    }

    Stream<ContainerSnapshot> outdated() {
        return Stream.concat(Stream.ofNullable(serving), leftovers.stream());
    }

    private static Instant startOf(ContainerSnapshot container) {
        Instant started = container.startedAt();
        return started == null ? Instant.EPOCH : started;
    }
}
