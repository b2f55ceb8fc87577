package org.iofog.controller.domain.model;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.view.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * A command with all that is known about its way.
 *
 * @param stamps in the order of their time
 * @param open what agents still have to do for it
 */
public record TracedCommand(
        String correlationId,
        String type,
        String namespace,
        String subject,
        @Nullable String actor,
        Instant received,
        @Nullable Instant deadline,
        TraceView.Outcome outcome,
        @Nullable String problem,
        List<PhaseStamp> stamps,
        List<OpenWork> open) {

    public TracedCommand {
        stamps = List.copyOf(stamps);
        open = List.copyOf(open);
    }

    public TraceView view() {
        return new TraceView(
                correlationId,
                type,
                namespace,
                subject,
                actor,
                received,
                deadline,
                outcome,
                waitingFor(),
                problem,
                stamps);
    }

    private @Nullable String waitingFor() {
        if (outcome != TraceView.Outcome.RUNNING) {
            return null;
        }
        if (open.isEmpty()) {
            return "waiting for the controller to settle the command";
        }
        String first = open.getFirst().sentence(stamps);
        return open.size() == 1 ? first : "%s (and %d more like it)".formatted(first, open.size() - 1);
    }
}
