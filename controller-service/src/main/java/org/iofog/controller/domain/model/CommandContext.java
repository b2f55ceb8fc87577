package org.iofog.controller.domain.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The circumstances of one command, as far as a decision depends on them. */
public record CommandContext(
        String commandId, String correlationId, @Nullable Instant deadline, Instant now) {

    /** The id of something this command makes: the same whenever the same command is decided again. */
    public String newId(String what) {
        return UUID.nameUUIDFromBytes((commandId + '/' + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
