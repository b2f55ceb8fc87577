package org.iofog.contract.view;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.agent.PhaseStamp;
import org.jspecify.annotations.Nullable;

/**
 * The way of one command through all hops.
 *
 * @param outcome where it stands
 * @param waitingFor for a running one: the next phase and who must do it; for an ended one absent
 */
public record TraceView(
        String correlationId,
        String commandType,
        String namespace,
        String subject,
        @Nullable String actor,
        Instant received,
        @Nullable Instant deadline,
        Outcome outcome,
        @Nullable String waitingFor,
        @Nullable String problem,
        List<PhaseStamp> stamps) {

    public TraceView {
        stamps = List.copyOf(stamps);
    }

    /** How far a command got. */
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED,
        EXPIRED
    }
}
