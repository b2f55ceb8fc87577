package org.iofog.agent.domain.container;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent remembers of a placement from one look to the next. Worth keeping on disk; nothing breaks when it is
 * lost.
 *
 * @param applied the last change that was made in full
 * @param failure of the last change that could not be made
 * @param crashes pauses between starts of a container that ends by itself
 */
public record PlacementHistory(
        @Nullable Change applied, @Nullable Failure failure, RestartBackoff crashes) {

    public static final PlacementHistory NONE = new PlacementHistory(null, null, RestartBackoff.NONE);

    /** The change is made: its deadline does not matter any more, and crashes of what ran before are forgotten. */
    public PlacementHistory applied(Change change) {
        return new PlacementHistory(change, null, hasApplied(change) ? crashes : RestartBackoff.NONE);
    }

    /** Making the change failed. */
    public PlacementHistory failed(Change change, String reason, Instant now) {
        RestartBackoff soFar =
                failure != null && failure.change().equals(change) ? failure.attempts() : RestartBackoff.NONE;
        return new PlacementHistory(applied, new Failure(change, soFar.failed(now), reason), crashes);
    }

    /** A container that had ended runs again; {@code backoff} is the action's. */
    public PlacementHistory restarted(RestartBackoff backoff) {
        return new PlacementHistory(applied, failure, backoff.restarted());
    }

    /** A container that had ended could not be started again; {@code backoff} is the action's. */
    public PlacementHistory restartFailed(RestartBackoff backoff, Instant now) {
        return new PlacementHistory(applied, failure, backoff.failed(now));
    }

    public boolean hasApplied(Change change) {
        return change.equals(applied);
    }

    /** Whether the change was made, or could not be made. */
    public boolean isDecided(Change change) {
        return hasApplied(change) || failureOf(change) != null;
    }

    public @Nullable Failure failureOf(Change change) {
        return failure != null && failure.change().equals(change) ? failure : null;
    }

    /** Attempts to make a change that failed so far, and why the last one did. */
    public record Failure(Change change, RestartBackoff attempts, String reason) {}
}
