package org.iofog.controller.persistence.journal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.persistence.sql.Steps;
import org.iofog.controller.persistence.sql.Transactions;
import org.jboss.logging.Logger;

/** Removes the past, hourly. A command that still waits for something stays, however old. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final List<String> STATEMENTS = List.of(
            "delete from event_log where at < :oldest",
            "delete from phase_stamps where at < :oldest",
            "delete from tasks where ended < :oldest",
            "delete from commands where received < :oldest and outcome <> 'RUNNING'");

    private final Transactions transactions;
    private final ControllerConfig config;
    private final Vertx vertx;
    private final Clock clock;

    Retention(Transactions transactions, ControllerConfig config, Vertx vertx, Clock clock) {
        this.transactions = transactions;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                PERIOD.toMillis(),
                tick -> forget().subscribe()
                        .with(
                                done -> LOG.debug("removed what is too old"),
                                failure -> LOG.warnf("cannot remove what is too old: %s", failure.getMessage())));
    }

    Uni<Void> forget() {
        Instant oldest = clock.instant().minus(config.retention().events());
        return transactions.inTransaction(session -> Steps.each(
                STATEMENTS,
                sql -> session.createNativeQuery(sql)
                        .setParameter("oldest", oldest)
                        .executeUpdate()));
    }
}
