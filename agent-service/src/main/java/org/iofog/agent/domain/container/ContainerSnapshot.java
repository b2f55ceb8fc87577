package org.iofog.agent.domain.container;

import java.time.Instant;
import org.iofog.contract.agent.DesiredMicroservice;
import org.jspecify.annotations.Nullable;

/**
 * A container of an agent as the engine showed it.
 *
 * @param id the engine's id
 * @param startedAt of the last start; absent when it never ran
 * @param endedAt of the last end; absent when it never ended
 * @param exitCode of the last end
 * @param problem what the engine said when it could not start it
 */
public record ContainerSnapshot(
        String id,
        String name,
        ContainerLabels labels,
        Status status,
        Health health,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer exitCode,
        @Nullable String problem) {

    /** Whether this container is what {@code wanted} asks for, apart from running or not. */
    public boolean isMadeFor(DesiredMicroservice wanted) {
        return labels.generation() == wanted.generation() && labels.restarts() == wanted.restarts();
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isDead() {
        return status == Status.DEAD;
    }

    /** What the container does. */
    public enum Status {
        /** Never started. */
        CREATED,
        RUNNING,
        /** Ran, and ended by itself or was stopped. */
        ENDED,
        /** The engine is taking it away, or failed to; it cannot be started. */
        DEAD
    }

    /** What the container's health check says. */
    public enum Health {
        /** It has no health check. */
        NONE,
        /** No verdict yet. */
        STARTING,
        HEALTHY,
        UNHEALTHY
    }
}
