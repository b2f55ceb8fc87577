package org.iofog.controller.domain.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent still has to do until a command is done.
 *
 * @param subject a placement, or the id of a task
 * @param generation of the microservice the container must have
 * @param appliedGeneration of the desired state the agent must have worked off; 0: the container alone tells
 */
public record PendingWork(
        String agentUuid,
        String subject,
        @Nullable String microserviceUuid,
        Awaits awaits,
        long generation,
        long appliedGeneration,
        @Nullable Instant deadline) {

    /** What ends the work well. */
    public enum Awaits {
        RUNNING,
        STOPPED,
        REMOVED,
        TASK
    }
}
