package org.iofog.controller.persistence.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.controller.application.command.Outbox;
import org.iofog.controller.persistence.journal.Journal;
import org.iofog.controller.persistence.journal.JournalEntry;
import org.iofog.controller.persistence.sql.Sql;
import org.iofog.controller.persistence.sql.Transactions;

/** A shard is claimed by locking its row, for as long as its messages are under way. */
@ApplicationScoped
class HibernateOutbox implements Outbox {

    private static final int BATCH = 500;

    /** What is published again after a crash of the database does no harm, so the commit does not wait for the disk. */
    private static final String CLAIM = """
            select s.shard, set_config('synchronous_commit', 'off', true)
            from outbox_shards s where exists (select 1 from outbox o where o.shard = s.shard)
            for update of s skip locked""";

    private static final String NEXT =
            "select " + StoredMessage.COLUMNS + " from outbox where shard = any(:shards) order by id limit " + BATCH;
    private static final String REMOVE = "delete from outbox where id = any(:ids)";

    private final Transactions transactions;
    private final Clock clock;
    private final PlacedMicroservices placed = new PlacedMicroservices();

    HibernateOutbox(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> relay(Function<List<Message>, Uni<Void>> publisher) {
        return transactions.inTransaction(session -> Sql.of(CLAIM, session)
                .list(row -> row.getInteger("shard"))
                .flatMap(shards -> shards.isEmpty()
                        ? Uni.createFrom().item(false)
                        : relay(shards.toArray(Integer[]::new), publisher, session)));
    }

    private Uni<Boolean> relay(Integer[] shards, Function<List<Message>, Uni<Void>> publisher, Session session) {
        return Sql.of(NEXT, session)
                .set("shards", shards)
                .list(StoredMessage::of)
                .flatMap(rows -> new OutboxRendering(session, placed, rows, clock.instant())
                        .messages()
                        .flatMap(publisher::apply)
                        .chain(() -> remove(rows, session))
                        .replaceWith(rows.size() == BATCH));
    }

    private Uni<Void> remove(List<StoredMessage> rows, Session session) {
        JournalEntry published = new JournalEntry();
        Instant now = clock.instant();
        rows.stream().filter(StoredMessage::isForAgent).forEach(row -> published.add(stamp(row, now)));
        return Sql.of(REMOVE, session)
                .set("ids", rows.stream().map(StoredMessage::id).toArray(Long[]::new))
                .change()
                .chain(() -> Journal.append(published, session));
    }

    private static PhaseStamp stamp(StoredMessage row, Instant now) {
        return new PhaseStamp(row.correlationId(), row.aggregate(), Phase.PUBLISHED, now, null);
    }
}
