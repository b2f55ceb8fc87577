package org.iofog.agent.domain;

import java.util.HashSet;
import java.util.Set;

/**
 * How far the agent is with its desired states.
 *
 * @param applied the newest generation of which every action has ended, well or badly
 * @param newest the newest generation received
 * @param open what of the newest one has not ended yet
 */
public record AppliedGeneration(long applied, long newest, Set<String> open) {

    public AppliedGeneration {
        open = Set.copyOf(open);
    }

    public static AppliedGeneration startingAt(long generation) {
        return new AppliedGeneration(generation, generation, Set.of());
    }

    /** A generation arrived; one older than the newest is passed over. */
    public AppliedGeneration received(long generation, Set<String> placements) {
        if (generation < newest) {
            return this;
        }
        return settled(generation, placements);
    }

    /** Every action for this placement has ended. */
    public AppliedGeneration ended(String placement) {
        Set<String> rest = new HashSet<>(open);
        rest.remove(placement);
        return settled(newest, rest);
    }

    private AppliedGeneration settled(long generation, Set<String> rest) {
        return new AppliedGeneration(rest.isEmpty() ? generation : applied, generation, rest);
    }
}
