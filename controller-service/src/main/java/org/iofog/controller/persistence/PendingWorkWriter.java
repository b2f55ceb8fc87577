package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.application.ChangeSignal;
import org.iofog.controller.domain.Change;
import org.iofog.controller.domain.CommandContext;

/**
 * Ends work that commands wait for. A command ends with its last piece of work, badly if one of them did. Its row is
 * locked first, so that two transactions that end the last two pieces do not each take the other's for still open.
 */
final class PendingWorkWriter {

    private static final String LOCK =
            "select id from commands where id in (select command_id from pending_work where %s) order by id for update";
    private static final String END = """
            with ended as (delete from pending_work where %s returning command_id)
            update commands set failure = coalesce(failure, nullif(:outcome, 'DONE')),
                problem = coalesce(problem, nullif(:problem, ''))
            where id in (select command_id from ended)""";
    private static final String CLOSE = """
            with closed as (
                update commands set outcome = coalesce(failure, 'DONE'), ended = :now
                where id in (:commands) and outcome = 'RUNNING'
                    and not exists (select 1 from pending_work w where w.command_id = commands.id)
                returning correlation_id)
            select correlation_id from closed""";

    private static final String END_TASK = """
            update tasks set state = :state, ended = :ended, images_removed = cast(:images as integer),
                bytes_reclaimed = cast(:bytes as bigint), problem = cast(:problem as text)
            where id = :id and state = 'WAITING'""";

    private final Session session;
    private final CommandContext context;
    private final Changes changes;

    PendingWorkWriter(Session session, CommandContext context, Changes changes) {
        this.session = session;
        this.context = context;
        this.changes = changes;
    }

    Uni<Integer> end(Change.EndTask end) {
        return session.createNativeQuery(END_TASK)
                .setParameter("id", end.taskId())
                .setParameter("state", end.state().name())
                .setParameter("ended", end.at())
                .setParameter("images", end.imagesRemoved())
                .setParameter("bytes", end.bytesReclaimed())
                .setParameter("problem", end.problem())
                .executeUpdate()
                .invoke(ended -> changes.add(ChangeSignal.TASK_ENDED, end.taskId()));
    }

    Uni<Void> end(Change.EndWork end) {
        return end("subject = :subject", Map.of("subject", end.subject()), end.outcome(), end.problem());
    }

    Uni<Void> end(Change.EndPiece end) {
        return end(
                "command_id = :command and subject = :subject and awaits = :awaits",
                Map.of(
                        "command",
                        end.commandId(),
                        "subject",
                        end.subject(),
                        "awaits",
                        end.awaits().name()),
                end.outcome(),
                end.problem());
    }

    Uni<Void> supersede(Change.SupersedeWork supersede) {
        return end(
                "microservice_uuid = :microservice and command_id <> :command",
                Map.of("microservice", supersede.microserviceUuid(), "command", context.commandId()),
                Outcome.FAILED,
                supersede.problem());
    }

    private Uni<Void> end(String condition, Map<String, String> keys, Outcome outcome, String problem) {
        var lock = session.createNativeQuery(LOCK.formatted(condition), String.class);
        keys.forEach(lock::setParameter);
        return lock.getResultList()
                .flatMap(commands -> commands.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : delete(condition, keys, outcome, problem).chain(() -> close(commands)));
    }

    private Uni<Integer> delete(String condition, Map<String, String> keys, Outcome outcome, String problem) {
        var delete = session.createNativeQuery(END.formatted(condition))
                .setParameter("outcome", outcome.name())
                .setParameter("problem", problem);
        keys.forEach(delete::setParameter);
        return delete.executeUpdate();
    }

    private Uni<Void> close(List<String> commands) {
        Instant now = context.now();
        return session.createNativeQuery(CLOSE, String.class)
                .setParameter("now", now)
                .setParameter("commands", commands)
                .getResultList()
                .invoke(ended -> ended.forEach(id -> changes.add(ChangeSignal.COMMAND_ENDED, id)))
                .replaceWithVoid();
    }
}
