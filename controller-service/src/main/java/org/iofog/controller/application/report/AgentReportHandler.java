package org.iofog.controller.application.report;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.message.Envelope;
import org.iofog.controller.application.command.ControlPlane;
import org.iofog.controller.application.command.ControlPlane.Transaction;
import org.iofog.controller.application.command.Retry;
import org.iofog.controller.application.command.Together;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.observation.PortDecisions;
import org.iofog.controller.domain.observation.TaskDecisions;

/**
 * Handles what agents report. States that different agents report at the same time share a transaction: what follows from
 * one does not touch what follows from another. A repeated report finds its work done.
 */
@ApplicationScoped
public class AgentReportHandler {

    private final ControlPlane controlPlane;
    private final Clock clock;
    private final Together<Received, Boolean> together =
            new Together<>(AgentReportHandler::fit, this::handle, this::handleAlone);

    public AgentReportHandler(ControlPlane controlPlane, Clock clock) {
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    /**
     * Of one agent's reports the next must not come before the one before it has ended.
     *
     * @param report of an agent that the bus vouches for
     */
    public Uni<Void> handle(Envelope<?> envelope, AgentReport report) {
        return together.done(new Received(envelope.id(), report)).replaceWithVoid();
    }

    private static boolean fit(Received one, Received other) {
        return one.report() instanceof StatusReport && other.report() instanceof StatusReport;
    }

    private Uni<Boolean> handleAlone(Received report) {
        return Retry.whileTransient(handle(List.of(report))).replaceWith(true);
    }

    private Uni<List<Boolean>> handle(List<Received> reports) {
        return controlPlane
                .inTransaction(transaction -> handle(reports, transaction))
                .replaceWith(reports.stream().map(report -> true).toList());
    }

    private Uni<Void> handle(List<Received> reports, Transaction transaction) {
        List<StatusReport> states = states(reports);
        return load(reports, states, transaction).flatMap(state -> {
            List<List<Consequence>> strands = decide(reports, state, clock.instant());
            return transaction
                    .observe(states)
                    .chain(() -> transaction.storeEach(strands))
                    .chain(() -> observePorts(reports, transaction));
        });
    }

    /** Reports are states, all of them, or it is one of another kind. */
    private static Uni<ObservedState> load(List<Received> reports, List<StatusReport> states, Transaction transaction) {
        return states.isEmpty()
                ? transaction.load(Set.of(reports.getFirst().report().agentUuid()))
                : transaction.load(states);
    }

    private Uni<Void> observePorts(List<Received> reports, Transaction transaction) {
        return Multi.createFrom()
                .iterable(reports)
                .onItem()
                .transformToUniAndConcatenate(each -> observePorts(each, transaction))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> observePorts(Received received, Transaction transaction) {
        return received.report() instanceof StatusReport state && state.publicPorts() != null
                ? transaction
                        .observePorts(state)
                        .flatMap(news -> transaction.store(PortDecisions.decide(news, received.id(), clock.instant())))
                : Uni.createFrom().voidItem();
    }

    private static List<List<Consequence>> decide(List<Received> reports, ObservedState state, Instant now) {
        return reports.stream()
                .map(each -> TaskDecisions.decide(each.report(), each.id(), state, now))
                .toList();
    }

    private static List<StatusReport> states(List<Received> reports) {
        return reports.stream()
                .map(Received::report)
                .filter(StatusReport.class::isInstance)
                .map(StatusReport.class::cast)
                .toList();
    }

    private record Received(String id, AgentReport report) {}
}
