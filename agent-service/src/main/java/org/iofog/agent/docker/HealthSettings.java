package org.iofog.agent.docker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.iofog.contract.spec.HealthCheck;
import org.jspecify.annotations.Nullable;

/** A health check in the engine's terms. What is absent is left to the engine. */
final class HealthSettings {

    private HealthSettings() {}

    static com.github.dockerjava.api.model.HealthCheck of(HealthCheck check) {
        List<String> test =
                Stream.concat(Stream.of("CMD"), check.command().stream()).toList();
        return new com.github.dockerjava.api.model.HealthCheck()
                .withTest(test)
                .withInterval(nanos(check.interval()))
                .withTimeout(nanos(check.timeout()))
                .withStartPeriod(nanos(check.startPeriod()))
                .withRetries(check.retries());
    }

    private static @Nullable Long nanos(@Nullable Integer seconds) {
        return seconds == null ? null : TimeUnit.SECONDS.toNanos(seconds);
    }
}
