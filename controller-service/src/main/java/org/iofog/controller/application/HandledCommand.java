package org.iofog.controller.application;

import java.time.Instant;
import java.util.Optional;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.domain.CommandContext;
import org.iofog.controller.domain.Consequence;
import org.iofog.controller.domain.Decision;

/**
 * A command and what became of it.
 *
 * @param received when it was taken from the bus
 * @param decided when its decision was made, which is as good as stored
 */
public record HandledCommand(
        Envelope<? extends Command> envelope,
        Instant received,
        Instant decided,
        Decision decision,
        CommandReply reply) {

    public CommandContext context() {
        return new CommandContext(envelope.id(), envelope.correlationId(), envelope.deadline(), decided);
    }

    /** What it changes; nothing where it was refused. */
    public Optional<Consequence> consequence() {
        return decision instanceof Decision.Accepted accepted
                ? Optional.of(new Consequence(context(), accepted))
                : Optional.empty();
    }
}
