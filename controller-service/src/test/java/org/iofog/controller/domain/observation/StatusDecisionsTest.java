package org.iofog.controller.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.AgentReport.TaskFailed;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.event.AgentEvent.AgentPruneFailed;
import org.iofog.contract.event.AgentEvent.AgentPruned;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.ObservedState.Observation;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.junit.jupiter.api.Test;

class StatusDecisionsTest {

    private final Ecn ecn = new Ecn();
    private final Agent agent = ecn.online("agent-1");
    private final Microservice web = ecn.running("web", agent);

    @Test
    void anotherStateIsToldAndTheSameIsNot() {
        Map<String, Observation> running =
                Map.of("web@agent-1", new Observation(observed(3, ContainerState.RUNNING), Ecn.NOW));

        assertThat(decide(running, observed(3, ContainerState.RUNNING))).isEmpty();
        assertThat(decide(running, observed(3, ContainerState.UNHEALTHY)))
                .singleElement()
                .extracting(consequence -> consequence.decision().events().getFirst())
                .isInstanceOf(MicroserviceStateChanged.class);
    }

    @Test
    void anOlderReportThatComesLateChangesNothing() {
        Map<String, Observation> later =
                Map.of("web@agent-1", new Observation(observed(3, ContainerState.RUNNING), Ecn.NOW.plusSeconds(1)));

        assertThat(decide(later, observed(3, ContainerState.STARTING))).isEmpty();
    }

    @Test
    void aContainerOfAnEarlierGenerationEndsNothing() {
        assertThat(ends(decide(Map.of(), observed(2, ContainerState.RUNNING), awaited(Awaits.RUNNING, 3, 0))))
                .isEmpty();
    }

    @Test
    void theReportedEndIsTheEndOfTheWork() {
        AwaitedWork awaited = awaited(Awaits.RUNNING, 3, 0);

        assertThat(ends(decide(Map.of(), observed(3, ContainerState.PULLING), awaited)))
                .isEmpty();
        assertThat(ends(decide(Map.of(), observed(3, ContainerState.RUNNING), awaited)))
                .containsExactly(Outcome.DONE);
        assertThat(ends(decide(Map.of(), observed(3, ContainerState.FAILED), awaited)))
                .containsExactly(Outcome.FAILED);
        assertThat(ends(decide(Map.of(), observed(3, ContainerState.EXPIRED), awaited)))
                .containsExactly(Outcome.EXPIRED);
    }

    @Test
    void aRestartEndsOnlyOnceItsDesiredStateIsWorkedOff() {
        AwaitedWork restart = awaited(Awaits.RUNNING, 3, 9);

        assertThat(ends(decide(Map.of(), observed(3, ContainerState.RUNNING), restart)))
                .isEmpty();
    }

    @Test
    void aPruneEndsWithItsResult() {
        PruneCompleted report = new PruneCompleted(agent.uuid(), "task-1", Ecn.NOW, 2, 100);

        List<Consequence> consequences = TaskDecisions.decide(report, "report-1", withTask(), Ecn.NOW);

        assertThat(consequences.getFirst().decision().events()).hasExactlyElementsOfTypes(AgentPruned.class);
        assertThat(consequences.getFirst().decision().changes())
                .contains(
                        new Change.EndTask("task-1", TaskView.State.DONE, Ecn.NOW, 2, 100L, null),
                        new Change.EndWork("task-1", Outcome.DONE, ""));
    }

    @Test
    void aFailedPruneTellsTheReason() {
        TaskFailed report = new TaskFailed(agent.uuid(), "task-1", Ecn.NOW, "The engine is away.");

        List<Consequence> consequences = TaskDecisions.decide(report, "report-1", withTask(), Ecn.NOW);

        assertThat(consequences.getFirst().decision().events())
                .containsExactly(new AgentPruneFailed("default", "agent-1", agent.uuid(), "The engine is away."));
    }

    @Test
    void whoBelongsToNobodyAnyMoreLosesItsAccess() {
        Detached report = new Detached("uuid-of-a-deleted-agent", "task-9", Ecn.NOW);

        List<Consequence> consequences = TaskDecisions.decide(report, "report-1", ecn.observed(Map.of()), Ecn.NOW);

        assertThat(consequences.getFirst().decision().changes())
                .contains(new Change.RevokeAccess("uuid-of-a-deleted-agent"));
    }

    private List<Consequence> decide(
            Map<String, Observation> stored, ObservedMicroservice observed, AwaitedWork... awaited) {
        StatusReport report = new StatusReport(
                agent.uuid(), "1", Ecn.NOW, Ecn.NOW, 7, false, List.of(observed), null, null, null, null, List.of());
        return StatusDecisions.decide(report, ecn.observed(stored, awaited), Ecn.NOW);
    }

    private ObservedState withTask() {
        return ecn.observed(
                Map.of(),
                new AwaitedWork(
                        "task-1",
                        "task-1",
                        "iofog.commands.agent.prune",
                        "default",
                        "agent-1",
                        new PendingWork(agent.uuid(), "task-1", null, Awaits.TASK, 0, 0, null)));
    }

    private AwaitedWork awaited(Awaits awaits, long generation, long applied) {
        return new AwaitedWork(
                "deploy-1",
                "deploy-1",
                "iofog.commands.microservice.create",
                "default",
                "web",
                new PendingWork(agent.uuid(), "web@agent-1", web.uuid(), awaits, generation, applied, null));
    }

    private ObservedMicroservice observed(long generation, ContainerState state) {
        Instant since = Ecn.NOW;
        return new ObservedMicroservice(
                web.uuid(), "web@agent-1", generation, state, since, "container", "A reason.", null, null, null, 0);
    }

    private static List<Outcome> ends(List<Consequence> consequences) {
        return consequences.stream()
                .flatMap(consequence -> consequence.decision().changes().stream())
                .filter(Change.EndPiece.class::isInstance)
                .map(change -> ((Change.EndPiece) change).outcome())
                .toList();
    }
}
