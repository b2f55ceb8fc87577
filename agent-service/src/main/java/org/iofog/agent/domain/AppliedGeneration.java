package org.iofog.agent.domain;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the agent is with its desired states.
 *
 * @param applied the newest generation of which every action has ended, well or badly; never goes back
 * @param openSince the placements with actions that have not ended, and the generation in which they began
 */
public record AppliedGeneration(long applied, Map<String, Long> openSince) {

    public static final AppliedGeneration NONE = new AppliedGeneration(0, Map.of());

    public AppliedGeneration {
        openSince = Map.copyOf(openSince);
    }

    /**
     * @param newest the newest generation received
     * @param open placements with actions that have not ended; those that were open before stay open since then
     */
    public AppliedGeneration next(long newest, Set<String> open) {
        Map<String, Long> since = open.stream()
                .collect(Collectors.toMap(Function.identity(), placement -> openSince.getOrDefault(placement, newest)));
        long ended = since.values().stream().mapToLong(began -> began - 1).min().orElse(newest);
        return new AppliedGeneration(Math.max(applied, ended), since);
    }
}
