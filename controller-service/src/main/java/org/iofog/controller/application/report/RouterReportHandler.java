package org.iofog.controller.application.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.command.ControlPlane;
import org.iofog.controller.application.command.ControlPlane.Transaction;
import org.iofog.controller.application.command.Retry;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.observation.RouterDecisions;

/** Handles what the router service sees, each report in one transaction. */
@ApplicationScoped
public class RouterReportHandler {

    private final ControlPlane controlPlane;
    private final Clock clock;

    RouterReportHandler(ControlPlane controlPlane, Clock clock) {
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    public Uni<Void> handle(Envelope<?> envelope, RouterReport report) {
        CommandContext context = new CommandContext(envelope.id(), envelope.correlationId(), null, clock.instant());
        return Retry.whileTransient(controlPlane.inTransaction(transaction -> handle(report, context, transaction)));
    }

    private static Uni<Void> handle(RouterReport report, CommandContext context, Transaction transaction) {
        return transaction
                .load(Set.of(report.router()))
                .flatMap(state -> transaction
                        .observe(report)
                        .flatMap(former -> state.wanted().agents().stream()
                                .findFirst()
                                .map(agent -> transaction.store(
                                        RouterDecisions.decide(agent, former.orElse(null), report.status(), context)))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }
}
