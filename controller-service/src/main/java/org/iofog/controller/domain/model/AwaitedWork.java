package org.iofog.controller.domain.model;

import java.time.Instant;
import org.iofog.contract.view.TraceView.Outcome;

/** A piece of work a stored command waits for. */
public record AwaitedWork(
        String commandId,
        String correlationId,
        String commandType,
        String namespace,
        String commandSubject,
        PendingWork piece) {

    public CommandContext contextAt(Instant now) {
        return new CommandContext(commandId, correlationId, piece.deadline(), now);
    }

    public Change end(Outcome outcome, String problem) {
        return new Change.EndPiece(commandId, piece.subject(), piece.awaits(), outcome, problem);
    }
}
