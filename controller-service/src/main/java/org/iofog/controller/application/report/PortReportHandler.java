package org.iofog.controller.application.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.controller.application.command.ControlPlane;
import org.iofog.controller.application.command.Retry;
import org.iofog.controller.domain.observation.PortDecisions;

/** Handles what copies of the tunnel service see, each report in one transaction. */
@ApplicationScoped
public class PortReportHandler {

    private final ControlPlane controlPlane;
    private final Clock clock;

    PortReportHandler(ControlPlane controlPlane, Clock clock) {
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    public Uni<Void> handle(Envelope<?> envelope, PortReport report) {
        return Retry.whileTransient(controlPlane.inTransaction(transaction -> transaction
                .observe(report)
                .flatMap(news -> transaction.store(PortDecisions.decide(news, envelope.id(), clock.instant())))));
    }
}
