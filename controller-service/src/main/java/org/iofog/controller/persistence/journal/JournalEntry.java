package org.iofog.controller.persistence.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.command.Command;
import org.iofog.contract.event.AgentEvent;
import org.iofog.contract.event.CommandEvent.CommandRefused;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.MicroserviceEvent;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.application.command.HandledCommand;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.TaskOrder;
import org.iofog.controller.persistence.journal.JournalRows.CommandRow;
import org.iofog.controller.persistence.journal.JournalRows.EventRow;
import org.iofog.controller.persistence.journal.JournalRows.OutboxRow;
import org.iofog.controller.persistence.journal.JournalRows.StampRow;
import org.iofog.controller.persistence.journal.JournalRows.TaskRow;
import org.iofog.controller.persistence.journal.JournalRows.WorkRow;
import org.jspecify.annotations.Nullable;

/** The rows one transaction adds to the journal. */
public final class JournalEntry {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final List<CommandRow> commands = new ArrayList<>();
    private final List<WorkRow> work = new ArrayList<>();
    private final List<StampRow> stamps = new ArrayList<>();
    private final List<TaskRow> tasks = new ArrayList<>();
    private final List<EventRow> events = new ArrayList<>();
    private final List<OutboxRow> outbox = new ArrayList<>();

    public static JournalEntry of(List<List<Consequence>> strands) {
        JournalEntry entry = new JournalEntry();
        strands.forEach(strand -> strand.forEach(consequence -> entry.add(consequence, null)));
        return entry;
    }

    public boolean hasMessages() {
        return !outbox.isEmpty();
    }

    public boolean hasEvents() {
        return !events.isEmpty();
    }

    boolean isEmpty() {
        return rows().values().stream().allMatch(List::isEmpty);
    }

    Map<String, List<?>> rows() {
        return Map.of(
                "commands",
                commands,
                "work",
                work,
                "stamps",
                stamps,
                "tasks",
                tasks,
                "events",
                events,
                "outbox",
                outbox);
    }

    public void add(HandledCommand handled) {
        Envelope<? extends Command> envelope = handled.envelope();
        Command command = envelope.data();
        commands.add(row(handled));
        switch (handled.decision()) {
            case Decision.Accepted accepted -> {
                add(new Consequence(handled.context(), accepted), envelope.actor());
                String subject = accepted.resource() == null ? command.subject() : accepted.resource();
                add(stamp(handled, subject, Phase.ACCEPTED, handled.received()));
                add(stamp(handled, subject, Phase.STORED, handled.context().now()));
            }
            case Decision.Rejected rejected ->
                add(
                        new CommandRefused(
                                command.namespace(),
                                command.subject(),
                                MessageTypes.nameOf(command),
                                rejected.code(),
                                rejected.detail()),
                        handled.context(),
                        envelope.actor());
        }
    }

    public void add(Consequence consequence, @Nullable String actor) {
        CommandContext context = consequence.context();
        Decision.Accepted decision = consequence.decision();
        decision.pendingWork().forEach(piece -> add(piece, context));
        decision.tasks().forEach(order -> add(order, context, actor));
        decision.events().forEach(event -> add(event, context, actor));
        decision.changes().forEach(change -> add(change, context));
        decision.stamps().forEach(this::add);
    }

    public void add(PhaseStamp stamp) {
        stamps.add(new StampRow(
                stamp.correlationId(), stamp.subject(), stamp.phase().name(), stamp.at(), stamp.detail()));
    }

    private static CommandRow row(HandledCommand handled) {
        Envelope<? extends Command> envelope = handled.envelope();
        Outcome outcome = outcome(handled.decision());
        return new CommandRow(
                envelope.id(),
                envelope.correlationId(),
                MessageTypes.nameOf(envelope.data()),
                envelope.data().namespace(),
                envelope.data().subject(),
                envelope.actor(),
                handled.received(),
                envelope.deadline(),
                outcome.name(),
                outcome == Outcome.RUNNING ? null : handled.context().now(),
                handled.decision() instanceof Decision.Rejected rejected ? rejected.detail() : null,
                MessageTypes.nameOf(handled.reply()),
                JSON.valueToTree(handled.reply()),
                Redaction.of(envelope.data()));
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.pendingWork().isEmpty() ? Outcome.DONE : Outcome.RUNNING;
            case Decision.Rejected rejected -> Outcome.FAILED;
        };
    }

    private void add(PendingWork piece, CommandContext context) {
        work.add(new WorkRow(
                context.commandId(),
                piece.agentUuid(),
                piece.subject(),
                piece.microserviceUuid(),
                piece.awaits().name(),
                piece.generation(),
                piece.appliedGeneration(),
                piece.deadline()));
    }

    private void add(TaskOrder order, CommandContext context, @Nullable String actor) {
        String type = MessageTypes.nameOf(order.task());
        tasks.add(new TaskRow(
                order.task().taskId(), order.agentUuid(), type, TaskView.State.WAITING.name(), context.now()));
        outbox.add(row(
                OutboxKind.TASK,
                order.agentUuid(),
                order.task().taskId(),
                context,
                actor,
                Addresses.tasks(order.agentUuid()),
                type,
                JSON.valueToTree(order.task())));
    }

    private void add(Event event, CommandContext context, @Nullable String actor) {
        String type = MessageTypes.nameOf(event);
        String id = idOf("event " + events.size() + " " + type, context);
        JsonNode data = Redaction.of(event);
        events.add(new EventRow(
                context.now(), type, id, context.correlationId(), actor, event.namespace(), event.subject(), data));
        outbox.add(row(OutboxKind.EVENT, aggregateOf(event), id, context, actor, type, type, data));
    }

    private void add(Change change, CommandContext context) {
        switch (change) {
            case Change.AgentDesiresChanged desires ->
                outbox.add(row(
                        OutboxKind.DESIRED_STATE,
                        desires.agentUuid(),
                        "desired " + desires.agentUuid() + " " + desires.generation(),
                        context));
            case Change.RevokeAccess revoke ->
                outbox.add(row(OutboxKind.REVOKE_ACCESS, revoke.agentUuid(), "revoke " + revoke.agentUuid(), context));
            case Change.TunnelsChanged tunnels ->
                outbox.add(
                        row(OutboxKind.TUNNELS, tunnels.openerUuid(), "tunnels of " + tunnels.openerUuid(), context));
            default -> {}
        }
    }

    /** What the relay renders itself. */
    private static OutboxRow row(OutboxKind kind, String aggregate, String what, CommandContext context) {
        return row(kind, aggregate, idOf(what, context), context, null, null, null, null);
    }

    private static OutboxRow row(
            OutboxKind kind,
            String aggregate,
            String messageId,
            CommandContext context,
            @Nullable String actor,
            @Nullable String address,
            @Nullable String type,
            @Nullable JsonNode payload) {
        return new OutboxRow(
                kind.name(),
                aggregate,
                messageId,
                context.correlationId(),
                context.commandId(),
                actor,
                context.deadline(),
                address,
                type,
                payload,
                context.now());
    }

    private static PhaseStamp stamp(HandledCommand handled, String subject, Phase phase, Instant at) {
        return new PhaseStamp(handled.envelope().correlationId(), subject, phase, at, null);
    }

    /** Events of one aggregate are published in order, whatever it is called by then. */
    private static String aggregateOf(Event event) {
        return switch (event) {
            case MicroserviceEvent microservice -> microservice.uuid();
            case AgentEvent agent -> agent.uuid();
            default -> event.namespace() + '/' + event.subject();
        };
    }

    private static String idOf(String what, CommandContext context) {
        return UUID.nameUUIDFromBytes(
                        (context.commandId() + '/' + context.now() + '/' + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
