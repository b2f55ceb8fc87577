package org.iofog.controller.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.ControlPlane.Transaction;
import org.iofog.controller.domain.CommandContext;
import org.iofog.controller.domain.Decision;
import org.iofog.controller.domain.Decisions;

/**
 * Handles every command, each in one transaction: seen before? load, decide, store with all that follows. The reply says
 * what is committed. What the database refuses for the moment is tried again, on what is stored by then.
 */
@ApplicationScoped
public class CommandHandler {

    private final ControlPlane controlPlane;
    private final StoredWork storedWork;
    private final Clock clock;

    public CommandHandler(ControlPlane controlPlane, StoredWork storedWork, Clock clock) {
        this.controlPlane = controlPlane;
        this.storedWork = storedWork;
        this.clock = clock;
    }

    /** Fails with {@link org.iofog.contract.amqp.TransientFailure} when the state cannot be reached for a long time. */
    public Uni<CommandReply> handle(Envelope<? extends Command> command) {
        Instant received = clock.instant();
        return Retry.whileTransient(controlPlane.inTransaction(transaction -> handle(command, received, transaction)))
                .invoke(handled -> handled.decision().ifPresent(storedWork::tell))
                .map(Handled::reply);
    }

    private Uni<Handled> handle(Envelope<? extends Command> command, Instant received, Transaction transaction) {
        return transaction
                .replyTo(command.id())
                .flatMap(known -> known.isPresent()
                        ? Uni.createFrom().item(new Handled(known.get(), Optional.empty()))
                        : decide(command, received, transaction));
    }

    private Uni<Handled> decide(Envelope<? extends Command> command, Instant received, Transaction transaction) {
        return transaction.load(Decisions.scopeOf(command.data())).flatMap(snapshot -> {
            Instant now = clock.instant();
            CommandContext context = new CommandContext(command.id(), command.correlationId(), command.deadline(), now);
            Decision decision = Decisions.decide(command.data(), snapshot, context);
            CommandReply reply = reply(command, decision);
            return transaction
                    .store(new HandledCommand(command, received, now, decision, reply))
                    .replaceWith(new Handled(reply, Optional.of(decision)));
        });
    }

    /** @param decision absent where the command had been handled before */
    private record Handled(CommandReply reply, Optional<Decision> decision) {}

    private static CommandReply reply(Envelope<?> command, Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                new CommandAccepted(command.id(), command.correlationId(), accepted.resource(), accepted.notices());
            case Decision.Rejected rejected -> new CommandRejected(command.id(), rejected.code(), rejected.detail());
        };
    }
}
