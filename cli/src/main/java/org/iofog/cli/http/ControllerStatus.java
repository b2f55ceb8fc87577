package org.iofog.cli.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /status}. {@code status} is {@code online} when the controller takes commands. */
@RegisterForReflection
public record ControllerStatus(
        String status, long uptimeSec, @Nullable Versions versions) {

    public boolean isOnline() {
        return "online".equals(status);
    }

    /** Versions of what answers. */
    @RegisterForReflection
    public record Versions(@Nullable String controller) {}
}
