package org.iofog.contract.agent;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a container's log, for whoever asked with the task {@code taskId}.
 *
 * @param sequence 0, 1, 2 … without gaps
 * @param text whole lines of standard output and error as the container wrote them
 * @param last true: nothing follows
 * @param error why the log ended early
 */
public record LogChunk(
        String taskId,
        long sequence,
        String text,
        boolean last,
        @Nullable String error) {}
