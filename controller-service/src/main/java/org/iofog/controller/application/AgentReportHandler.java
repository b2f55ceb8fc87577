package org.iofog.controller.application;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.ControlPlane.Transaction;
import org.iofog.controller.domain.TaskDecisions;

/** Handles what agents report, each report in one transaction. A repeated report finds its work done. */
@ApplicationScoped
public class AgentReportHandler {

    private final ControlPlane controlPlane;
    private final Clock clock;

    public AgentReportHandler(ControlPlane controlPlane, Clock clock) {
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    /** @param report of an agent that the bus vouches for */
    public Uni<Void> handle(Envelope<?> envelope, AgentReport report) {
        return Retry.whileTransient(
                controlPlane.inTransaction(transaction -> handle(envelope.id(), report, transaction)));
    }

    private Uni<Void> handle(String reportId, AgentReport report, Transaction transaction) {
        return transaction
                .load(Set.of(report.agentUuid()), placementsIn(report))
                .flatMap(state -> {
                    var consequences = TaskDecisions.decide(report, reportId, state, clock.instant());
                    return observe(report, transaction).chain(() -> transaction.store(consequences));
                });
    }

    private static Uni<Void> observe(AgentReport report, Transaction transaction) {
        return report instanceof StatusReport status
                ? transaction.observe(status)
                : Uni.createFrom().voidItem();
    }

    private static Set<String> placementsIn(AgentReport report) {
        List<ObservedMicroservice> microservices =
                report instanceof StatusReport status ? status.microservices() : List.of();
        return microservices.stream().map(ObservedMicroservice::placement).collect(toSet());
    }
}
