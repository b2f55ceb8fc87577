package org.iofog.contract.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One-shot work given to an agent, such as a prune. {@code taskId} is the correlation id of its command. */
public record TaskView(
        String taskId,
        String agent,
        String type,
        State state,
        Instant created,
        @Nullable Instant ended,
        @Nullable Integer imagesRemoved,
        @Nullable Long bytesReclaimed,
        @Nullable String problem) {

    /** How far it got. */
    public enum State {
        WAITING,
        DONE,
        FAILED
    }
}
