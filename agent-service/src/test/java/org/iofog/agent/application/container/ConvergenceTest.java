package org.iofog.agent.application.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.application.Desired.microservice;
import static org.iofog.agent.application.Desired.state;
import static org.iofog.agent.application.Desired.stopped;
import static org.iofog.agent.application.SessionUnderTest.soon;

import java.time.Instant;
import org.iofog.agent.application.SessionUnderTest;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

    private SessionUnderTest agent = new SessionUnderTest();

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void everyPhaseOfACommandIsStampedInOrder() {
        // When
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("deploy"))
                .containsExactly(Phase.RECEIVED, Phase.PULLED, Phase.CREATED, Phase.STARTED, Phase.READY));
        soon().untilAsserted(() -> assertThat(agent.link.appliedGeneration()).isEqualTo(1));
        assertThat(agent.link.seen("uuid-of-a").getLast().state()).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void aSlowPullHoldsUpNothingElse() {
        // Given
        agent.engine.endlessImages.add("image-slow:1");

        // When
        agent.session
                .desiredStates()
                .handle(state(1, "deploy", microservice("slow", 1, "slow"), microservice("quick", 1, "quick")));

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("quick")).contains(Phase.READY));
        assertThat(agent.link.phasesOf("slow")).containsExactly(Phase.RECEIVED);
        assertThat(agent.link.appliedGeneration()).isZero();
    }

    @Test
    void aNewerStateCutsAnOutdatedPullShort() {
        // Given
        agent.engine.endlessImages.add("image-a:1");
        agent.session.desiredStates().handle(state(1, "first", microservice("a", 1, "first")));
        soon().until(() -> agent.engine.calls.contains("pull image-a:1"));

        // When
        agent.session.desiredStates().handle(state(2, "second", microservice("a", 2, "second")));

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("second")).contains(Phase.READY));
        assertThat(agent.link.phasesOf("first")).doesNotContain(Phase.FAILED);
        assertThat(agent.engine.calls)
                .filteredOn(call -> call.startsWith("create"))
                .hasSize(1);
    }

    @Test
    void anOlderStateIsIgnoredAndTheSameOneDoesNothing() {
        // Given
        agent.session.desiredStates().handle(state(5, "new", microservice("a", 2, "new")));
        soon().untilAsserted(() -> assertThat(agent.link.appliedGeneration()).isEqualTo(5));
        int calls = agent.engine.calls.size();

        // When
        agent.session.desiredStates().handle(state(4, "old"));
        agent.session.desiredStates().handle(state(5, "new", microservice("a", 2, "new")));
        agent.session.desiredStates().handle(state(6, "none", microservice("a", 2, "new")));

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.appliedGeneration()).isEqualTo(6));
        assertThat(agent.engine.calls).hasSize(calls);
    }

    @Test
    void whatIsNoLongerWantedIsStoppedAndRemovedAndTold() {
        // Given
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("deploy")).contains(Phase.READY));

        // When
        agent.session.desiredStates().handle(state(2, "delete"));

        // Then
        soon().untilAsserted(
                        () -> assertThat(agent.link.phasesOf("delete")).containsExactly(Phase.RECEIVED, Phase.READY));
        assertThat(agent.engine.containers).isEmpty();
        soon().untilAsserted(() -> assertThat(agent.link.status().toList().getLast())
                .matches(report -> report.appliedGeneration() == 2
                        && report.microservices().isEmpty()));
    }

    @Test
    void aMicroserviceIsStoppedAndStartedWithoutANewContainer() {
        // Given
        DesiredMicroservice running = microservice("a", 1, "deploy");
        agent.session.desiredStates().handle(state(1, "deploy", running));
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("deploy")).contains(Phase.READY));

        // When
        agent.session.desiredStates().handle(state(2, "stop", stopped(running, "stop")));
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("stop")).contains(Phase.READY));
        ContainerState whenStopped = agent.link.seen("uuid-of-a").getLast().state();
        agent.session.desiredStates().handle(state(3, "start", microservice("a", 1, "start")));

        // Then
        soon().untilAsserted(() ->
                assertThat(agent.link.phasesOf("start")).containsExactly(Phase.RECEIVED, Phase.STARTED, Phase.READY));
        assertThat(whenStopped).isEqualTo(ContainerState.STOPPED);
        assertThat(agent.engine.calls)
                .filteredOn(call -> call.startsWith("create"))
                .hasSize(1);
    }

    @Test
    void aFailureIsToldWithItsReason() {
        // Given
        agent.engine.missingImages.add("image-a:1");

        // When
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));

        // Then
        soon().untilAsserted(
                        () -> assertThat(agent.link.phasesOf("deploy")).containsExactly(Phase.RECEIVED, Phase.FAILED));
        soon().untilAsserted(() -> assertThat(agent.link.seen("uuid-of-a").getLast())
                .matches(seen -> seen.state() == ContainerState.FAILED)
                .extracting(ObservedMicroservice::reason)
                .asString()
                .contains("The image image-a:1 is not there."));
        soon().untilAsserted(() -> assertThat(agent.link.appliedGeneration()).isEqualTo(1));
    }

    @Test
    void aChangeIsNotMadeAfterItsDeadline() {
        // Given
        Instant past = Instant.now().minusSeconds(1);

        // When
        agent.session.desiredStates().handle(state(1, "late", microservice("a", 1, "late", past)));

        // Then
        soon().untilAsserted(
                        () -> assertThat(agent.link.phasesOf("late")).containsExactly(Phase.RECEIVED, Phase.EXPIRED));
        assertThat(agent.engine.calls).isEmpty();
    }

    @Test
    void aPullThatOutlastsTheDeadlineExpiresThen() {
        // Given
        agent.engine.endlessImages.add("image-a:1");

        // When
        Instant soonPast = Instant.now().plusMillis(300);
        agent.session.desiredStates().handle(state(1, "slow", microservice("a", 1, "slow", soonPast)));

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("slow")).endsWith(Phase.EXPIRED));
        assertThat(agent.engine.containers).isEmpty();
    }

    @Test
    void aContainerThatEndsByItselfIsStartedAgainAfterAPause() {
        // Given
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));
        soon().untilAsserted(() -> assertThat(agent.link.phasesOf("deploy")).contains(Phase.READY));

        // When
        agent.engine.crash(agent.engine.containers.keySet().iterator().next());

        // Then
        soon().untilAsserted(() -> assertThat(agent.link.seen("uuid-of-a").getLast())
                .matches(seen -> seen.state() == ContainerState.RESTARTING)
                .extracting(ObservedMicroservice::reason)
                .asString()
                .contains("exit code 1"));
        assertThat(agent.link.phasesOf("deploy")).endsWith(Phase.READY);
    }

    @Test
    void workGoesOnWhenTheEngineIsBack() {
        // Given
        agent.engine.reachable = false;
        agent.session.desiredStates().handle(state(1, "deploy", microservice("a", 1, "deploy")));

        // When
        agent.engine.reachable = true;

        // Then
        soon().untilAsserted(() ->
                assertThat(agent.link.phasesOf("deploy")).contains(Phase.READY).doesNotContain(Phase.FAILED));
    }
}
