package org.iofog.agent.application.container;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a log.
 *
 * @param tail lines from the end; absent means all
 * @param follow go on with what is written from now on, until the container ends
 */
public record LogQuery(
        @Nullable Integer tail, boolean follow, @Nullable Instant since) {}
