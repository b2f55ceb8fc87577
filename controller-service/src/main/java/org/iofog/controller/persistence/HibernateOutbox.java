package org.iofog.controller.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.controller.application.Outbox;

/** A shard is claimed by locking its row, for as long as its messages are under way. */
@ApplicationScoped
class HibernateOutbox implements Outbox {

    private static final int BATCH = 500;

    /** What is published again after a crash of the database does no harm, so the commit does not wait for the disk. */
    private static final String CLAIM = """
            select s.shard, set_config('synchronous_commit', 'off', true)
            from outbox_shards s where exists (select 1 from outbox o where o.shard = s.shard)
            for update of s skip locked""";

    private final Transactions transactions;
    private final Clock clock;

    HibernateOutbox(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> relay(Function<List<Message>, Uni<Void>> publisher) {
        return transactions.inTransaction(session -> session.createNativeQuery(CLAIM, Object[].class)
                .getResultList()
                .map(claimed -> claimed.stream().map(row -> row[0]).toList())
                .flatMap(
                        shards -> shards.isEmpty() ? Uni.createFrom().item(false) : relay(shards, publisher, session)));
    }

    private Uni<Boolean> relay(List<Object> shards, Function<List<Message>, Uni<Void>> publisher, Session session) {
        return session.createSelectionQuery(
                        "from OutboxEntity o where o.shard in (:shards) order by o.id", OutboxEntity.class)
                .setParameter("shards", shards)
                .setMaxResults(BATCH)
                .getResultList()
                .flatMap(rows -> new OutboxRendering(session, rows, clock.instant())
                        .messages()
                        .flatMap(publisher::apply)
                        .chain(() -> remove(rows, session))
                        .replaceWith(rows.size() == BATCH));
    }

    private Uni<Void> remove(List<OutboxEntity> rows, Session session) {
        JournalEntry published = new JournalEntry();
        Instant now = clock.instant();
        rows.stream().filter(OutboxEntity::isForAgent).forEach(row -> published.add(stamp(row, now)));
        return session.createNativeQuery("delete from outbox where id in (:ids)")
                .setParameter("ids", rows.stream().map(row -> row.id).toList())
                .executeUpdate()
                .chain(() -> Journal.append(published, session));
    }

    private static PhaseStamp stamp(OutboxEntity row, Instant now) {
        return new PhaseStamp(row.correlationId, row.aggregate, Phase.PUBLISHED, now, null);
    }
}
