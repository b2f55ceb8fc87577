package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.command.ControlPlane.Transaction;
import org.iofog.controller.domain.decision.Decisions;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;

/**
 * Handles every command in a transaction: seen before? load, decide, store with all that follows. Commands about single
 * microservices that come at the same time share one, each decided upon what those before it leave. The reply says what
 * is committed. What the database refuses for the moment is tried again, on what is stored by then.
 */
@ApplicationScoped
public class CommandHandler {

    private final ControlPlane controlPlane;
    private final StoredWork storedWork;
    private final Clock clock;
    private final Together<Received, CommandReply> together =
            new Together<>(CommandHandler::fit, this::handle, this::handleAlone);

    public CommandHandler(ControlPlane controlPlane, StoredWork storedWork, Clock clock) {
        this.controlPlane = controlPlane;
        this.storedWork = storedWork;
        this.clock = clock;
    }

    /**
     * Fails with {@link org.iofog.contract.amqp.TransientFailure} when the state cannot be reached for a long time. Of
     * commands with the same subject the next must not come before the one before it has ended.
     */
    public Uni<CommandReply> handle(Envelope<? extends Command> command) {
        Instant received = clock.instant();
        return together.done(new Received(command, received));
    }

    private static boolean fit(Received one, Received other) {
        Command command = one.command().data();
        return command.namespace().equals(other.command().data().namespace())
                && Decisions.isAboutOneMicroservice(command)
                && Decisions.isAboutOneMicroservice(other.command().data());
    }

    private Uni<CommandReply> handleAlone(Received command) {
        return Retry.whileTransient(handle(List.of(command))).map(List::getFirst);
    }

    private Uni<List<CommandReply>> handle(List<Received> commands) {
        return controlPlane
                .inTransaction(transaction -> handle(commands, transaction))
                .invoke(handled -> handled.decisions().forEach(storedWork::tell))
                .map(handled -> commands.stream()
                        .map(received ->
                                handled.replies().get(received.command().id()))
                        .toList());
    }

    private Uni<Handled> handle(List<Received> commands, Transaction transaction) {
        List<String> ids =
                commands.stream().map(received -> received.command().id()).toList();
        Scope scope = commands.stream()
                .map(received -> Decisions.scopeOf(received.command().data()))
                .reduce(Scope::and)
                .orElseThrow();
        return Uni.combine()
                .all()
                .unis(transaction.repliesTo(ids), transaction.load(scope))
                .asTuple()
                .flatMap(found -> decideUnknown(commands, found.getItem1(), found.getItem2(), transaction));
    }

    private Uni<Handled> decideUnknown(
            List<Received> commands, Map<String, CommandReply> known, Snapshot snapshot, Transaction transaction) {
        List<HandledCommand> handled = decide(
                commands.stream()
                        .filter(received ->
                                !known.containsKey(received.command().id()))
                        .toList(),
                snapshot);
        Map<String, CommandReply> replies = new HashMap<>(known);
        handled.forEach(each -> replies.put(each.envelope().id(), each.reply()));
        return transaction
                .storeCommands(handled)
                .replaceWith(new Handled(
                        replies, handled.stream().map(HandledCommand::decision).toList()));
    }

    private List<HandledCommand> decide(List<Received> commands, Snapshot before) {
        List<HandledCommand> handled = new ArrayList<>();
        Snapshot snapshot = before;
        for (Received received : commands) {
            Envelope<? extends Command> command = received.command();
            CommandContext context =
                    new CommandContext(command.id(), command.correlationId(), command.deadline(), clock.instant());
            Decision decision = Decisions.decide(command.data(), snapshot, context);
            handled.add(new HandledCommand(command, received.at(), context, decision, reply(command, decision)));
            if (commands.size() > 1 && decision instanceof Decision.Accepted accepted) {
                snapshot = snapshot.after(accepted.changes());
            }
        }
        return handled;
    }

    private static CommandReply reply(Envelope<?> command, Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                new CommandAccepted(command.id(), command.correlationId(), accepted.resource(), accepted.notices());
            case Decision.Rejected rejected -> new CommandRejected(command.id(), rejected.code(), rejected.detail());
        };
    }

    private record Received(Envelope<? extends Command> command, Instant at) {}

    /** @param decisions of the commands that had not been handled before */
    private record Handled(Map<String, CommandReply> replies, List<Decision> decisions) {}
}
