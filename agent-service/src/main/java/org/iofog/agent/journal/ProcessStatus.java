package org.iofog.agent.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a running agent tells {@code iofog-agent status} of itself.
 *
 * @param connected whether it has the bus now
 * @param since when that began
 * @param problem why there is no connection
 */
public record ProcessStatus(
        long pid,
        Instant startedAt,
        boolean connected,
        Instant since,
        @Nullable String problem) {}
