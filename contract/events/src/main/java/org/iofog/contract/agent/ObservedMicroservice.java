package org.iofog.contract.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One container as its agent sees it.
 *
 * @param generation of the specification the container was made from
 * @param since when it entered this state
 * @param reason one sentence, for every state but the plain good ones
 * @param pullPercent 0 to 100 while pulling
 * @param cpuPercent of one core
 * @param memoryBytes resident
 * @param restarts how often the container ended by itself and was started again
 * @param messages absent until they were measured
 */
public record ObservedMicroservice(
        String uuid,
        String placement,
        long generation,
        ContainerState state,
        Instant since,
        @Nullable String containerId,
        @Nullable String reason,
        @Nullable Integer pullPercent,
        @Nullable Double cpuPercent,
        @Nullable Long memoryBytes,
        int restarts,
        @Nullable MessageFigures messages) {

    /** One whose messages were not measured. */
    public ObservedMicroservice(
            String uuid,
            String placement,
            long generation,
            ContainerState state,
            Instant since,
            @Nullable String containerId,
            @Nullable String reason,
            @Nullable Integer pullPercent,
            @Nullable Double cpuPercent,
            @Nullable Long memoryBytes,
            int restarts) {
        this(
                uuid,
                placement,
                generation,
                state,
                since,
                containerId,
                reason,
                pullPercent,
                cpuPercent,
                memoryBytes,
                restarts,
                null);
    }
}
