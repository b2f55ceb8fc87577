package org.iofog.controller.domain.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.decision.Draft;
import org.iofog.controller.domain.decision.Moves;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.ObservedState.Observation;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Placement.Role;

/** What follows when an agent tells the state of its containers: changes are told, work ends, moves go on. */
public final class StatusDecisions {

    private final StatusReport report;
    private final ObservedState state;
    private final Instant now;
    private final Map<String, ObservedMicroservice> observed = new HashMap<>();
    private final List<Consequence> consequences = new ArrayList<>();

    private StatusDecisions(StatusReport report, ObservedState state, Instant now) {
        this.report = report;
        this.state = state;
        this.now = now;
    }

    public static List<Consequence> decide(StatusReport report, ObservedState state, Instant now) {
        return new StatusDecisions(report, state, now).decide();
    }

    private List<Consequence> decide() {
        if (state.agent(report.agentUuid()).isPresent()) {
            overlay();
            report.microservices().forEach(this::tellChange);
        }
        state.agent(report.agentUuid()).ifPresent(this::tellRouter);
        state.awaited().stream()
                .filter(work -> work.piece().agentUuid().equals(report.agentUuid()))
                .forEach(this::settle);
        return List.copyOf(consequences);
    }

    /** What is known after this report; reports may be handled out of order, and the younger observation counts. */
    private void overlay() {
        state.observations().forEach((placement, observation) -> {
            if (observation.microservice() != null) {
                observed.put(placement, observation.microservice());
            }
        });
        for (ObservedMicroservice microservice : report.microservices()) {
            if (isNews(microservice)) {
                observed.put(microservice.placement(), microservice);
            }
        }
    }

    private void tellRouter(Agent agent) {
        if (report.router() != null) {
            CommandContext context = new CommandContext(agent.uuid(), agent.uuid(), null, now);
            consequences.addAll(RouterDecisions.decide(agent, agent.router(), report.router(), context));
        }
    }

    private boolean isNews(ObservedMicroservice microservice) {
        Observation former = state.observations().get(microservice.placement());
        return former == null || !former.at().isAfter(report.observedAt());
    }

    private void tellChange(ObservedMicroservice now) {
        Observation former = state.observations().get(now.placement());
        ObservedMicroservice before = former == null ? null : former.microservice();
        boolean same = before != null && before.state() == now.state() && before.generation() == now.generation();
        if (same || !isNews(now)) {
            return;
        }
        state.placement(now.placement()).ifPresent(placement -> {
            Microservice microservice = state.microserviceOf(placement);
            Draft draft = draft(
                    new CommandContext(microservice.uuid(), correlationOf(placement, microservice), null, this.now));
            draft.emit(new MicroserviceStateChanged(
                    microservice.namespace(),
                    microservice.name(),
                    microservice.uuid(),
                    state.wanted().agentOf(placement).name(),
                    now.generation(),
                    now.state(),
                    now.reason()));
            conclude(draft);
        });
    }

    private static String correlationOf(Placement placement, Microservice microservice) {
        return placement.incoming() == null
                ? microservice.correlationId()
                : placement.incoming().correlationId();
    }

    private void settle(AwaitedWork work) {
        if (report.appliedGeneration() < work.piece().appliedGeneration()) {
            return;
        }
        switch (work.piece().awaits()) {
            case RUNNING, STOPPED -> settleContainer(work);
            case REMOVED -> settleRemoval(work);
            case TASK -> {}
        }
    }

    private void settleContainer(AwaitedWork work) {
        ObservedMicroservice container = observed.get(work.piece().subject());
        if (container == null || container.generation() < work.piece().generation()) {
            return;
        }
        if (isAsWanted(container.state(), work.piece().awaits())) {
            succeed(work);
        } else if (container.state() == ContainerState.FAILED) {
            fail(work, Outcome.FAILED, reasonOf(container));
        } else if (container.state() == ContainerState.EXPIRED) {
            fail(work, Outcome.EXPIRED, reasonOf(container));
        }
    }

    private static boolean isAsWanted(ContainerState state, Awaits awaits) {
        return awaits == Awaits.RUNNING
                ? state == ContainerState.RUNNING || state == ContainerState.UNHEALTHY
                : state == ContainerState.STOPPED;
    }

    private void settleRemoval(AwaitedWork work) {
        ObservedMicroservice remains = report.microservices().stream()
                .filter(container -> container.placement().equals(work.piece().subject()))
                .findFirst()
                .orElse(null);
        if (remains == null) {
            Draft draft = draft(work);
            draft.change(work.end(Outcome.DONE, ""));
            state.placement(work.piece().subject())
                    .filter(placement -> placement.role() == Role.LEAVING)
                    .ifPresent(leaving -> Moves.complete(leaving, state.microserviceOf(leaving), draft));
            conclude(draft);
        } else if (remains.state() == ContainerState.FAILED) {
            fail(work, Outcome.FAILED, reasonOf(remains));
        }
    }

    private void succeed(AwaitedWork work) {
        Draft draft = draft(work);
        draft.change(work.end(Outcome.DONE, ""));
        state.placement(work.piece().subject())
                .filter(placement -> placement.incoming() != null)
                .ifPresent(placement -> Moves.switchOver(
                        placement,
                        Objects.requireNonNull(placement.incoming()),
                        state.microserviceOf(placement),
                        draft));
        conclude(draft);
    }

    private void fail(AwaitedWork work, Outcome outcome, String reason) {
        Draft draft = draft(work);
        draft.change(work.end(outcome, reason));
        state.placement(work.piece().subject())
                .filter(placement -> placement.role() == Role.INCOMING)
                .ifPresent(incoming -> Moves.fail(incoming, state.microserviceOf(incoming), outcome, reason, draft));
        conclude(draft);
    }

    private static String reasonOf(ObservedMicroservice container) {
        return container.reason() == null ? "Its agent gave no reason." : container.reason();
    }

    private Draft draft(AwaitedWork work) {
        return draft(work.contextAt(now));
    }

    private Draft draft(CommandContext context) {
        return new Draft(state.wanted(), context);
    }

    private void conclude(Draft draft) {
        consequences.add(new Consequence(draft.context(), draft.accepted(null)));
    }
}
