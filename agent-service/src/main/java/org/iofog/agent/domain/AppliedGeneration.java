package org.iofog.agent.domain;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the agent is with its desired states.
 *
 * @param newest the newest generation received
 * @param openSince the placements with actions that have not ended, and the generation in which they began
 */
public record AppliedGeneration(long newest, Map<String, Long> openSince) {

    public static final AppliedGeneration NONE = new AppliedGeneration(0, Map.of());

    public AppliedGeneration {
        openSince = Map.copyOf(openSince);
    }

    /** What is open of {@code newest} now; placements that were open before stay open since then. */
    public AppliedGeneration next(long newest, Collection<String> open) {
        return new AppliedGeneration(
                newest,
                open.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), placement -> openSince.getOrDefault(placement, newest))));
    }

    /** The newest generation of which every action has ended, well or badly. */
    public long applied() {
        return openSince.values().stream().mapToLong(began -> began - 1).min().orElse(newest);
    }
}
