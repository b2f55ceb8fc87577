package org.iofog.controller.persistence.journal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.domain.model.LogHorizon;
import org.iofog.controller.persistence.sql.Patience;
import org.jboss.logging.Logger;

/**
 * Follows the event log on behalf of all who read it live: looks once per signal, whatever the number of readers, and now
 * and then for what a crashed copy has logged and not told.
 */
@ApplicationScoped
public class EventLogHorizon {

    private static final Logger LOG = Logger.getLogger(EventLogHorizon.class);
    private static final Duration GAP_PAUSE = Duration.ofMillis(20);
    private static final Duration FALL_BACK = Duration.ofSeconds(1);
    private static final String LOOK = """
            select array(select sequence from event_log where sequence > $1 order by sequence limit 1000) as following,
                (select coalesce(max(sequence), 0) from event_log) as newest,
                pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_running,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next_transaction""";

    private final Pool pool;
    private final ChangeSignals signals;
    private final LogHorizon horizon = new LogHorizon();
    private final BroadcastProcessor<Long> moves = BroadcastProcessor.create();
    private volatile long position;
    private boolean readable = true;

    EventLogHorizon(Pool pool, ChangeSignals signals) {
        this.pool = pool;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        Multi.createBy()
                .merging()
                .streams(
                        signals.of(ChangeSignal.EVENT_LOGGED).onOverflow().dropPreviousItems(),
                        Multi.createFrom().ticks().every(FALL_BACK).map(String::valueOf))
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToUniAndConcatenate(signal -> lookUntilFinal())
                .subscribe()
                .with(
                        looked -> LOG.tracef("event log final up to %d", position),
                        failure -> LOG.error("no longer follows the event log", failure));
    }

    public long position() {
        return position;
    }

    /** Completes when the log is final beyond {@code sequence}. */
    public Uni<Void> beyond(long sequence) {
        return Multi.createBy()
                .merging()
                .streams(
                        moves.onOverflow().dropPreviousItems(),
                        Multi.createFrom().item(() -> position))
                .select()
                .where(reached -> reached > sequence)
                .select()
                .first()
                .toUni()
                .replaceWithVoid();
    }

    private Uni<Void> lookUntilFinal() {
        return look().onFailure()
                .invoke(this::notReadable)
                .onFailure()
                .recoverWithItem(false)
                .flatMap(gap -> gap
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(GAP_PAUSE)
                                .flatMap(paused -> lookUntilFinal())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> look() {
        return Patience.with(pool.preparedQuery(LOOK).execute(Tuple.of(position)))
                .map(rows -> observe(rows.iterator().next()));
    }

    /** Once for an outage, however often it looks meanwhile. */
    private void notReadable(Throwable failure) {
        if (readable) {
            LOG.warnf("cannot read the event log: %s", failure.getMessage());
        }
        readable = false;
    }

    private boolean observe(Row row) {
        readable = true;
        horizon.observe(
                List.of(row.getArrayOfLongs("following")),
                row.getLong("newest"),
                row.getLong("oldest_running"),
                row.getLong("next_transaction"));
        if (horizon.position() > position) {
            position = horizon.position();
            moves.onNext(position);
        }
        return horizon.hasGap();
    }
}
