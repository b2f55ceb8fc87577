package org.iofog.agent.domain.container;

import java.time.Instant;
import org.iofog.contract.agent.ContainerState;
import org.jspecify.annotations.Nullable;

/**
 * One step towards what is wanted of a microservice. Steps are done in order; the first that fails ends the rest.
 * {@code container} is an id or a name.
 */
public sealed interface Action {

    /** Pull the image unless it is there. */
    record EnsureImage(ImageRequest image) implements Action {}

    /** Make the container, not started. */
    record Create(ContainerDefinition definition) implements Action {}

    /** Start a container for the first time, or because it was asked for. */
    record Start(String container) implements Action {}

    /** Stop {@code old}, start {@code replacement}, remove {@code old}; if it cannot start, start {@code old} again. */
    record Replace(String old, String replacement) implements Action {}

    /**
     * Start a container that ended by itself.
     *
     * @param backoff to remember: see {@link PlacementHistory#restarted} and {@link PlacementHistory#restartFailed}
     * @param reason why it ended, one sentence
     */
    record Restart(String container, RestartBackoff backoff, String reason) implements Action {}

    /** Stop a container and keep it. */
    record Stop(String container) implements Action {}

    /** Stop a container, if it runs, and remove it. */
    record Remove(String container) implements Action {}

    /**
     * Nothing now.
     *
     * @param state to show meanwhile: failed, or restarting
     * @param until when to look again; absent: not before something changes
     * @param reason one sentence
     */
    record Wait(ContainerState state, @Nullable Instant until, String reason) implements Action {}

    /** The deadline passed before the change was made: it is not made any more, and what ran before goes on. */
    record Expire(Instant deadline, String reason) implements Action {}
}
