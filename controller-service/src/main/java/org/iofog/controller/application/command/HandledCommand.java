package org.iofog.controller.application.command;

import java.time.Instant;
import java.util.Optional;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Decision;

/**
 * A command and what became of it.
 *
 * @param received when it was taken from the bus
 * @param context of its decision, whose time is as good as that of storing it
 */
public record HandledCommand(
        Envelope<? extends Command> envelope,
        Instant received,
        CommandContext context,
        Decision decision,
        CommandReply reply) {

    /** What it changes; nothing where it was refused. */
    public Optional<Consequence> consequence() {
        return decision instanceof Decision.Accepted accepted
                ? Optional.of(new Consequence(context, accepted))
                : Optional.empty();
    }
}
