package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command the engine runs inside the container; exit code 0 means healthy.
 *
 * @param interval seconds between two checks
 * @param timeout seconds until a check counts as failed
 * @param retries failures in a row until the container counts as unhealthy
 * @param startPeriod seconds after the start in which failures do not count
 */
public record HealthCheck(
        List<String> command,
        @Nullable Integer interval,
        @Nullable Integer timeout,
        @Nullable Integer retries,
        @Nullable Integer startPeriod) {

    public HealthCheck {
        command = Lists.orEmpty(command);
    }
}
