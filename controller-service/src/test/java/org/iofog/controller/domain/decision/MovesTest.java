package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.domain.Ecn.spec;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveFailed;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveStarted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoved;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceSwitched;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Placement.Role;
import org.iofog.controller.domain.observation.ExpiryDecisions;
import org.iofog.controller.domain.observation.PresenceDecisions;
import org.iofog.controller.domain.observation.StatusDecisions;
import org.junit.jupiter.api.Test;

class MovesTest {

    private final Ecn ecn = new Ecn();
    private final Agent from = ecn.online("agent-1");
    private final Agent to = ecn.online("agent-2");

    @Test
    void aMoveMakesASecondPlacementAndLeavesTheFirst() {
        ecn.running("web", from, 8080);

        Decision.Accepted decision = ecn.accepted(new MoveMicroservice("default", "web", "agent-2"));

        assertThat(decision.changes())
                .filteredOn(Change.AgentDesiresChanged.class::isInstance)
                .containsExactly(new Change.AgentDesiresChanged(to.uuid(), 8));
        assertThat(decision.pendingWork()).extracting(PendingWork::agentUuid).containsExactly(to.uuid());
        assertThat(decision.events()).hasExactlyElementsOfTypes(MicroserviceMoveStarted.class);
    }

    @Test
    void refusals() {
        ecn.running("web", from, 8080);
        ecn.running("other", to, 8080);
        ecn.agent("offline", AgentView.State.OFFLINE, Architecture.X86);
        ecn.agent("arm-agent", AgentView.State.ONLINE, Architecture.ARM);

        assertRefused("agent-2", RejectionCode.PORT_TAKEN);
        assertRefused("offline", RejectionCode.AGENT_OFFLINE);
        assertRefused("arm-agent", RejectionCode.NO_IMAGE_FOR_ARCHITECTURE);
        assertRefused("nowhere", RejectionCode.NOT_FOUND);
    }

    @Test
    void aMoveToWhereItIsDoesNothingAndSaysSo() {
        ecn.running("web", from);

        Decision.Accepted decision = ecn.accepted(new MoveMicroservice("default", "web", "agent-1"));

        assertThat(decision.changes()).isEmpty();
        assertThat(decision.notices()).containsExactly("Microservice web is on agent agent-1 already.");
    }

    @Test
    void whileItMovesItIsDeletedAtMost() {
        moving();

        assertThat(ecn.rejected(new MoveMicroservice("default", "web", "agent-2"))
                        .code())
                .isEqualTo(RejectionCode.MOVE_IN_PROGRESS);
        assertThat(ecn.rejected(new StopMicroservice("default", "web")).code())
                .isEqualTo(RejectionCode.MOVE_IN_PROGRESS);
        assertThat(ecn.rejected(new UpdateMicroservice("default", "web", spec("agent-1", 9090)))
                        .code())
                .isEqualTo(RejectionCode.MOVE_IN_PROGRESS);
        assertThat(ecn.accepted(new DeleteMicroservice("default", "web")).pendingWork())
                .extracting(PendingWork::agentUuid)
                .containsExactlyInAnyOrder(from.uuid(), to.uuid());
    }

    @Test
    void anUpdateToAnotherAgentIsAMove() {
        ecn.running("web", from, 8080);

        Decision.Accepted decision = ecn.accepted(new UpdateMicroservice("default", "web", spec("agent-2", 9090)));

        assertThat(decision.events()).hasExactlyElementsOfTypes(MicroserviceMoveStarted.class);
        assertThat(decision.pendingWork()).extracting(PendingWork::generation).containsExactly(4L);
        assertThat(decision.changes()).noneMatch(Change.ChangeMicroservice.class::isInstance);
    }

    @Test
    void onceItRunsThereTheFormerPlacementLeaves() {
        Placement incoming = moving();

        List<Consequence> consequences = report(to, 8, incoming, ContainerState.RUNNING, Awaits.RUNNING);

        assertThat(changes(consequences))
                .contains(new Change.AgentDesiresChanged(from.uuid(), 8))
                .anyMatch(change -> change instanceof Change.ChangePlacement next
                        && next.placement().role() == Role.LEAVING
                        && next.placement().agentUuid().equals(from.uuid()))
                .anyMatch(change -> change instanceof Change.ChangePlacement next
                        && next.placement().role() == Role.CURRENT
                        && next.placement().agentUuid().equals(to.uuid()));
        assertThat(consequences.getLast().decision().pendingWork())
                .extracting(PendingWork::awaits)
                .containsExactly(Awaits.REMOVED);
        assertThat(events(consequences))
                .contains(new MicroserviceSwitched(
                        "default", "web", incoming.microserviceUuid(), from.name(), to.name()));
    }

    @Test
    void aFailureThereTakesTheSecondPlacementAway() {
        Placement incoming = moving();

        List<Consequence> consequences = report(to, 8, incoming, ContainerState.FAILED, Awaits.RUNNING);

        assertThat(changes(consequences))
                .contains(new Change.RemovePlacement(incoming.id()), new Change.AgentDesiresChanged(to.uuid(), 8))
                .noneMatch(change -> change instanceof Change.AgentDesiresChanged desires
                        && desires.agentUuid().equals(from.uuid()));
        assertThat(events(consequences)).hasAtLeastOneElementOfType(MicroserviceMoveFailed.class);
    }

    @Test
    void itHasMovedWhenTheFormerContainerIsGone() {
        Microservice web = ecn.running("web", to);
        Placement leaving = ecn.place(web, from, Role.LEAVING, null);

        List<Consequence> tooEarly = removed(from, 7, leaving);
        List<Consequence> gone = removed(from, 8, leaving);

        assertThat(tooEarly).isEmpty();
        assertThat(changes(gone)).contains(new Change.RemovePlacement(leaving.id()));
        assertThat(events(gone)).hasExactlyElementsOfTypes(MicroserviceMoved.class);
    }

    @Test
    void itStaysWhenTheTargetsConnectionBreaks() {
        moving();

        List<Consequence> consequences =
                PresenceDecisions.decide(to.uuid(), false, "change-1", ecn.observed(Map.of()), Ecn.NOW);

        assertThat(events(consequences)).hasAtLeastOneElementOfType(MicroserviceMoveFailed.class);
    }

    @Test
    void itStaysWhenTheDeadlinePasses() {
        Placement incoming = moving();
        AwaitedWork late = awaited(to, incoming, Awaits.RUNNING, 0, Ecn.NOW.minusSeconds(1));

        List<Consequence> consequences = ExpiryDecisions.decide(ecn.observed(Map.of(), late), Ecn.NOW);

        assertThat(events(consequences)).hasAtLeastOneElementOfType(MicroserviceMoveFailed.class);
        assertThat(changes(consequences))
                .anyMatch(change -> change instanceof Change.EndPiece end && end.outcome() == Outcome.EXPIRED);
    }

    private Placement moving() {
        Microservice web = ecn.running("web", from, 8080);
        return ecn.place(
                web,
                to,
                Role.INCOMING,
                new Placement.Incoming("move-1", "move-1", null, spec("agent-2", 8080), 3, false));
    }

    private List<Consequence> report(
            Agent agent, long applied, Placement placement, ContainerState state, Awaits awaits) {
        ObservedMicroservice observed = new ObservedMicroservice(
                placement.microserviceUuid(),
                placement.id(),
                3,
                state,
                Ecn.NOW,
                "container",
                "It cannot start.",
                null,
                null,
                null,
                0);
        return StatusDecisions.decide(
                status(agent, applied, List.of(observed)),
                ecn.observed(Map.of(), awaited(agent, placement, awaits, 0, null)),
                Ecn.NOW);
    }

    private List<Consequence> removed(Agent agent, long applied, Placement leaving) {
        return StatusDecisions.decide(
                status(agent, applied, List.of()),
                ecn.observed(Map.of(), awaited(agent, leaving, Awaits.REMOVED, 8, null)),
                Ecn.NOW);
    }

    private static StatusReport status(Agent agent, long applied, List<ObservedMicroservice> microservices) {
        return new StatusReport(
                agent.uuid(), "1", Ecn.NOW, Ecn.NOW, applied, false, microservices, null, null, null, null, List.of());
    }

    private static AwaitedWork awaited(
            Agent agent, Placement placement, Awaits awaits, long applied, Instant deadline) {
        return new AwaitedWork(
                "move-1",
                "move-1",
                "iofog.commands.microservice.move",
                "default",
                "web",
                new PendingWork(
                        agent.uuid(), placement.id(), placement.microserviceUuid(), awaits, 3, applied, deadline));
    }

    private void assertRefused(String target, RejectionCode code) {
        assertThat(ecn.rejected(new MoveMicroservice("default", "web", target)).code())
                .isEqualTo(code);
    }

    private static List<Change> changes(List<Consequence> consequences) {
        return consequences.stream()
                .flatMap(consequence -> consequence.decision().changes().stream())
                .toList();
    }

    private static List<Event> events(List<Consequence> consequences) {
        return consequences.stream()
                .flatMap(consequence -> consequence.decision().events().stream())
                .toList();
    }
}
