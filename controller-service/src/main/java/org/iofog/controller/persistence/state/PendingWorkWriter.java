package org.iofog.controller.persistence.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Ends work that commands wait for. A command ends with its last piece of work, badly if one of them did. All commands
 * concerned are locked first, in the order of their ids, so that two transactions that end the last two pieces of one do
 * not each take the other's for still open.
 */
final class PendingWorkWriter {

    private static final String ENDING = """
            with ending as materialized (
                select * from jsonb_to_recordset(cast(cast(:endings as text) as jsonb)) as e (turn integer, piece_of text,
                    subject text, awaits text, microservice text, unless_of text, outcome text, problem text)),
            piece as materialized (
                select w.command_id, w.subject, w.awaits, e.turn, e.outcome, e.problem from ending e
                    join pending_work w on w.command_id = e.piece_of and w.subject = e.subject and w.awaits = e.awaits
                union all select w.command_id, w.subject, w.awaits, e.turn, e.outcome, e.problem from ending e
                    join pending_work w on w.subject = e.subject where e.piece_of is null
                union all select w.command_id, w.subject, w.awaits, e.turn, e.outcome, e.problem from ending e
                    join pending_work w on w.microservice_uuid = e.microservice and w.command_id <> e.unless_of)
            """;
    private static final String LOCK =
            ENDING + "select id from commands where id in (select command_id from piece) order by id for update";

    /**
     * Of several ends of one piece the first counts, and of several pieces of one command the first bad end, which alone is
     * noted with the command.
     */
    private static final String END = ENDING + """
            , first as materialized (
                select distinct on (command_id, subject, awaits) * from piece order by command_id, subject, awaits, turn),
            ended as (
                delete from pending_work w using first f
                where w.command_id = f.command_id and w.subject = f.subject and w.awaits = f.awaits)
            update commands c set failure = coalesce(c.failure, e.outcome), problem = coalesce(c.problem, nullif(e.problem, ''))
            from (select distinct on (command_id) * from first where outcome <> 'DONE' order by command_id, turn) e
            where c.id = e.command_id""";

    private static final String CLOSE = """
            update commands set outcome = coalesce(failure, 'DONE'), ended = :now
            where id = any(:commands) and outcome = 'RUNNING'
                and not exists (select 1 from pending_work w where w.command_id = commands.id)
            returning correlation_id""";
    private static final String END_TASK = """
            update tasks set state = :state, ended = :ended, images_removed = :images, bytes_reclaimed = :bytes,
                problem = :problem
            where id = :id and state = 'WAITING'""";

    private final Session session;
    private final Changes changes;

    /** @param changes is told what ends */
    PendingWorkWriter(Session session, Changes changes) {
        this.session = session;
        this.changes = changes;
    }

    Uni<Integer> end(Change.EndTask end) {
        return Sql.of(END_TASK, session)
                .set("id", end.taskId())
                .set("state", end.state().name())
                .set("ended", end.at())
                .set("images", end.imagesRemoved())
                .set("bytes", end.bytesReclaimed())
                .set("problem", end.problem())
                .change()
                .invoke(ended -> changes.add(ChangeSignal.TASK_ENDED, end.taskId()));
    }

    /** All at once, in the order of the list, which is not empty. */
    Uni<Void> end(List<Ending> endings, Instant now) {
        String all = Rows.text(endings);
        return Sql.of(LOCK, session)
                .set("endings", all)
                .list(row -> row.getString("id"))
                .flatMap(commands -> commands.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Sql.of(END, session).set("endings", all).change().chain(() -> close(commands, now)));
    }

    private Uni<Void> close(List<String> commands, Instant now) {
        return Sql.of(CLOSE, session)
                .set("now", now)
                .set("commands", commands)
                .each(row -> changes.add(ChangeSignal.COMMAND_ENDED, row.getString("correlation_id")));
    }

    /** Which pieces of work end, and how: one, all of a subject, or all of a microservice but those of one command. */
    @RegisterForReflection
    record Ending(
            int turn,
            @Nullable String piece_of,
            @Nullable String subject,
            @Nullable Awaits awaits,
            @Nullable String microservice,
            @Nullable String unless_of,
            Outcome outcome,
            String problem) {

        /** Empty where {@code change} ends no work. */
        static Optional<Ending> of(Change change, CommandContext context, int turn) {
            return switch (change) {
                case Change.EndPiece end ->
                    Optional.of(new Ending(
                            turn,
                            end.commandId(),
                            end.subject(),
                            end.awaits(),
                            null,
                            null,
                            end.outcome(),
                            end.problem()));
                case Change.EndWork end ->
                    Optional.of(new Ending(turn, null, end.subject(), null, null, null, end.outcome(), end.problem()));
                case Change.SupersedeWork end ->
                    Optional.of(new Ending(
                            turn,
                            null,
                            null,
                            null,
                            end.microserviceUuid(),
                            context.commandId(),
                            Outcome.FAILED,
                            end.problem()));
                default -> Optional.empty();
            };
        }
    }
}
