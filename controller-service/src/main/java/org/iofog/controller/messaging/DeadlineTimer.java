package org.iofog.controller.messaging;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.iofog.controller.application.command.ExpiryHandler;
import org.iofog.controller.application.command.StoredWork;
import org.jboss.logging.Logger;

/**
 * Has late work ended on time: waits for the next deadline, and looks now and then for one that a crashed copy was
 * waiting for.
 */
@ApplicationScoped
class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class);
    private static final Duration FALL_BACK = Duration.ofSeconds(5);

    private final ExpiryHandler handler;
    private final StoredWork storedWork;
    private final Vertx vertx;
    private final Clock clock;

    DeadlineTimer(ExpiryHandler handler, StoredWork storedWork, Vertx vertx, Clock clock) {
        this.handler = handler;
        this.storedWork = storedWork;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        storedWork.whenDeadlineIsSet(this::waitFor);
        vertx.setPeriodic(FALL_BACK.toMillis(), tick -> expire());
    }

    private void waitFor(Instant deadline) {
        long pause = Duration.between(clock.instant(), deadline).toMillis();
        vertx.setTimer(Math.max(1, pause + 1), tick -> expire());
    }

    private void expire() {
        handler.expire()
                .subscribe()
                .with(
                        done -> LOG.trace("looked for late work"),
                        failure -> LOG.warnf("cannot look for late work: %s", failure.getMessage()));
    }
}
