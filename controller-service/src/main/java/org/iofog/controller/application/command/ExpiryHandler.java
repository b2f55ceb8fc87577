package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.iofog.controller.application.command.ControlPlane.Transaction;
import org.iofog.controller.domain.observation.ExpiryDecisions;

/** Ends work whose deadline has passed. */
@ApplicationScoped
public class ExpiryHandler {

    private final ControlPlane controlPlane;
    private final Clock clock;

    public ExpiryHandler(ControlPlane controlPlane, Clock clock) {
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    public Uni<Void> expire() {
        Instant now = clock.instant();
        return controlPlane.inTransaction(transaction -> transaction
                .agentsLate(now)
                .flatMap(agents -> agents.isEmpty() ? Uni.createFrom().voidItem() : expire(agents, now, transaction)));
    }

    private static Uni<Void> expire(Set<String> agents, Instant now, Transaction transaction) {
        return transaction.load(agents).flatMap(state -> transaction.store(ExpiryDecisions.decide(state, now)));
    }
}
