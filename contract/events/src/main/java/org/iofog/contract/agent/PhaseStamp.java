package org.iofog.contract.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command passed a phase.
 *
 * @param subject the microservice or agent it concerns, by uuid
 * @param detail for a failure the reason, else what helps
 */
public record PhaseStamp(
        String correlationId,
        String subject,
        Phase phase,
        Instant at,
        @Nullable String detail) {}
