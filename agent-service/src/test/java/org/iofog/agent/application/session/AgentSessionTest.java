package org.iofog.agent.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.application.Desired.envelope;
import static org.iofog.agent.application.Desired.microservice;
import static org.iofog.agent.application.Desired.state;
import static org.iofog.agent.application.SessionUnderTest.soon;

import java.time.Instant;
import java.util.List;
import org.iofog.agent.application.SessionUnderTest;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.AgentReport.TaskFailed;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.AgentTask.Detach;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.AgentTask.PruneImages;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.message.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentSessionTest {

    private SessionUnderTest agent = new SessionUnderTest();

    @AfterEach
    void close() {
        agent.close();
    }

    private void deploy() {
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("deploy")).contains(Phase.READY));
    }

    @Test
    void containersGoOnThroughARestartAndTheJournalIsEnoughToConverge() {
        // Given
        deploy();
        int calls = agent.engine.calls.size();
        agent.close();
        agent.engine.containers.clear();

        // When
        agent = agent.restarted();

        // Then
        soon().untilAsserted(() -> assertThat(agent.engine.containers).hasSize(1));
        assertThat(agent.engine.calls.subList(0, calls)).noneMatch(call -> call.startsWith("stop"));
        soon().untilAsserted(() -> assertThat(agent.link.appliedGeneration()).isEqualTo(1));
        assertThat(agent.link.phasesOf("deploy")).doesNotContain(Phase.RECEIVED, Phase.READY);
    }

    @Test
    void whatHappenedWithoutConnectionIsToldAfterwards() {
        // Given
        agent.link.cut();
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));
        soon().untilAsserted(() -> assertThat(agent.engine.calls).anyMatch(call -> call.startsWith("start")));

        // When
        agent.link.mend();

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("deploy"))
                .containsExactly(Phase.RECEIVED, Phase.PULLED, Phase.CREATED, Phase.STARTED, Phase.READY));
    }

    @Test
    void completeReportsTellOfHostAndEngine() {
        // When
        agent.session.linkEstablished();

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.status())
                .anyMatch(report -> report.complete()
                        && report.host() != null
                        && report.engine() != null
                        && report.engine().reachable()));
    }

    @Test
    void aPruneIsDoneOnceAndAnsweredEachTimeItIsAsked() throws InterruptedException {
        // Given
        deploy();
        agent.engine.images = List.of(
                new EngineImage("1", List.of("image-a:1"), 10, false),
                new EngineImage("2", List.of("old:1"), 20, false));

        // When
        agent.receive(envelope("prune-1", new PruneImages("prune-1", null)));
        agent.receive(envelope("prune-1", new PruneImages("prune-1", null)));

        // Then
        assertThat(agent.engine.removed).extracting(EngineImage::id).containsExactly("2");
        assertThat(agent.link.reports.stream().filter(PruneCompleted.class::isInstance))
                .hasSize(2)
                .allMatch(report -> ((PruneCompleted) report).bytesReclaimed() == 20);
    }

    @Test
    void aPruneWithoutADesiredStateFailsWithAReason() throws InterruptedException {
        // When
        agent.receive(envelope("prune-1", new PruneImages("prune-1", null)));

        // Then
        assertThat(agent.link.reports).filteredOn(TaskFailed.class::isInstance).hasSize(1);
    }

    @Test
    void aTaskIsNotDoneAfterItsDeadline() throws InterruptedException {
        // Given
        deploy();
        AgentTask prune = new PruneImages("prune-1", null);

        // When
        agent.receive(new Envelope<>(
                "id",
                "/controller",
                Instant.now(),
                "prune-1",
                null,
                null,
                Instant.now().minusSeconds(1),
                prune));

        // Then
        assertThat(agent.link.reports).filteredOn(TaskFailed.class::isInstance).hasSize(1);
        assertThat(agent.engine.removed).isEmpty();
    }

    @Test
    void aLogArrivesInOrderWithALastChunk() throws InterruptedException {
        // Given
        deploy();

        // When
        agent.receive(envelope("log", new FetchLogs("log-1", "uuid-of-a", null, false, null)));

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.chunks).last().matches(LogChunk::last));
        assertThat(agent.link.chunks)
                .extracting(LogChunk::text)
                .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo("one\ntwo\n"));
        assertThat(agent.link.chunks.getFirst().sequence()).isZero();
    }

    @Test
    void aFollowedLogEndsWhenStoppedAndAtALostConnection() throws InterruptedException {
        // Given
        deploy();
        agent.receive(envelope("log", new FetchLogs("log-1", "uuid-of-a", null, true, null)));
        agent.receive(envelope("log", new FetchLogs("log-2", "uuid-of-a", null, true, null)));

        // When
        agent.receive(envelope("log", new StopLogs("log-1")));
        agent.session.linkLost();

        // Then
        soon().untilAsserted(() -> assertThat(agent.engine.calls)
                .filteredOn(call -> call.startsWith("close logs"))
                .hasSize(2));
    }

    @Test
    void aLogOfAnUnknownMicroserviceIsRefusedWithAReason() throws InterruptedException {
        // When
        agent.receive(envelope("log", new FetchLogs("log-1", "nobody", null, false, null)));

        // Then
        assertThat(agent.link.chunks).singleElement().matches(chunk -> chunk.last() && chunk.error() != null);
    }

    @Test
    void aDetachedAgentHasRemovedItsContainersAndActsNoMore() throws InterruptedException {
        // Given
        deploy();

        // When
        agent.receive(envelope("detach", new Detach("detach-1")));
        agent.session.desiredStates().handle(state(2, "later", microservice("b", 1, "later")));

        // Then
        assertThat(agent.engine.containers).isEmpty();
        assertThat(agent.session.detached().getCount()).isZero();
        assertThat(agent.link.reports).filteredOn(Detached.class::isInstance).hasSize(1);
        assertThat(agent.engine.calls).noneMatch(call -> call.contains("image-b"));
    }

    @Test
    void aReportAfterAConnectionWasLostIsComplete() {
        // Given
        deploy();
        agent.link.cut();
        int told = agent.link.reports.size();

        // When
        agent.session.linkEstablished();
        agent.link.mend();

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.reports.subList(told, agent.link.reports.size()))
                .anyMatch(report -> report instanceof StatusReport status
                        && status.complete()
                        && status.microservices().size() == 1));
    }
}
