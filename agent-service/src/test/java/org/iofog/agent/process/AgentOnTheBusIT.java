package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.process.ControllerSide.soon;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.mesh.Containers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent between a real bus and a real engine: what it makes of desired states. */
class AgentOnTheBusIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final Containers docker = Containers.ofThisMachine();
    private ControllerSide controller;
    private AgentInProcess agent;

    @BeforeEach
    void start() {
        controller = ControllerSide.of(BUS);
        agent = new AgentInProcess(controller.identity(), BUS.vertx());
    }

    @AfterEach
    void close() {
        agent.close();
    }

    private List<String> running(DesiredMicroservice microservice) {
        return docker.runningOf(controller.identity().uuid(), microservice.name());
    }

    @Test
    void aDesiredMicroserviceRunsAndItsCommandIsTraced() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");

        // When
        controller.want(1, "deploy", microservice);

        // Then
        controller.awaitReady("deploy");
        controller.awaitApplied(1);
        assertThat(running(microservice)).hasSize(1);
        assertThat(controller.phasesOf("deploy"))
                .containsExactly(Phase.RECEIVED, Phase.PULLED, Phase.CREATED, Phase.STARTED, Phase.READY);
        assertThat(controller.stampsOf("deploy"))
                .extracting(PhaseStamp::subject)
                .containsOnly(microservice.uuid());
    }

    @Test
    void completeReportsComeAtStatusFrequencyWithFigures() {
        // When
        controller.want(1, "deploy", Microservices.running("while true; do :; done", "deploy"));

        // Then
        soon().untilAsserted(() -> assertThat(controller.reports(StatusReport.class))
                .filteredOn(StatusReport::complete)
                .last()
                .satisfies(report -> {
                    assertThat(report.host()).isNotNull();
                    assertThat(report.engine()).isNotNull();
                    assertThat(report.microservices()).singleElement().satisfies(seen -> {
                        assertThat(seen.cpuPercent()).isPositive();
                        assertThat(seen.memoryBytes()).isPositive();
                    });
                }));
    }

    @Test
    void anUpdateReplacesTheContainer() {
        // Given
        DesiredMicroservice first = Microservices.sleeping("deploy");
        controller.want(1, "deploy", first);
        controller.awaitReady("deploy");
        List<String> before = running(first);

        // When
        controller.want(2, "update", Microservices.updated(first, "sleep 600", "update"));

        // Then
        controller.awaitReady("update");
        controller.awaitApplied(2);
        assertThat(running(first)).hasSize(1).isNotEqualTo(before);
        assertThat(docker.allOf(controller.identity().uuid())).hasSize(1);
        assertThat(controller.lastSeen(first).generation()).isEqualTo(2);
    }

    @Test
    void aMicroserviceIsStoppedStartedAndRestarted() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        controller.want(1, "deploy", microservice);
        controller.awaitReady("deploy");
        List<String> first = running(microservice);

        // When
        controller.want(2, "stop", Microservices.stopped(microservice, "stop"));
        controller.awaitReady("stop");
        List<String> whileStopped = running(microservice);
        controller.want(3, "start", microservice);
        controller.awaitApplied(3);
        List<String> startedAgain = running(microservice);
        controller.want(4, "restart", Microservices.restarted(microservice, "restart"));
        controller.awaitReady("restart");

        // Then
        assertThat(whileStopped).isEmpty();
        assertThat(startedAgain).isEqualTo(first);
        soon().untilAsserted(() -> assertThat(running(microservice)).hasSize(1).isNotEqualTo(first));
    }

    @Test
    void aDeletedMicroserviceIsGone() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        controller.want(1, "deploy", microservice);
        controller.awaitReady("deploy");

        // When
        controller.want(2, "delete");

        // Then
        controller.awaitReady("delete");
        controller.awaitApplied(2);
        assertThat(docker.allOf(controller.identity().uuid())).isEmpty();
    }

    @Test
    void anImageThatCannotBeHadFailsWithTheReason() {
        // Given
        DesiredMicroservice microservice = Microservices.withImage("127.0.0.1:1/nothing:1", "deploy");

        // When
        controller.want(1, "deploy", microservice);

        // Then
        soon().untilAsserted(
                        () -> assertThat(controller.phasesOf("deploy")).containsExactly(Phase.RECEIVED, Phase.FAILED));
        soon().untilAsserted(() -> assertThat(controller.lastSeen(microservice))
                .matches(seen -> seen.state() == ContainerState.FAILED)
                .extracting(ObservedMicroservice::reason)
                .asString()
                .contains("127.0.0.1:1/nothing:1"));
    }

    @Test
    void aPassedDeadlineLeavesEverythingAsItIs() {
        // When
        controller.want(1, "late", Microservices.sleepingBefore(Instant.now().minusSeconds(1), "late"));

        // Then
        soon().untilAsserted(
                        () -> assertThat(controller.phasesOf("late")).containsExactly(Phase.RECEIVED, Phase.EXPIRED));
        assertThat(docker.allOf(controller.identity().uuid())).isEmpty();
    }

    @Test
    void theNewestStateWinsHoweverMessagesArrive() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        controller.want(5, "deploy", microservice);
        controller.awaitReady("deploy");
        List<String> before = running(microservice);

        // When
        controller.want(4, "old");
        controller.want(5, "deploy", microservice);
        controller.want(6, "last", microservice);

        // Then
        controller.awaitApplied(6);
        assertThat(running(microservice)).isEqualTo(before);
    }

    @Test
    void containersGoOnWithoutTheBusAndTheNewestStateWinsAfterwards() {
        // Given
        DesiredMicroservice kept = Microservices.sleeping("first");
        controller.want(1, "first", kept);
        controller.awaitReady("first");
        List<String> before = running(kept);

        // When
        BUS.restart();
        DesiredMicroservice added = Microservices.sleeping("second");
        soon().ignoreExceptions().until(() -> {
            controller.want(2, "second", kept, added);
            return true;
        });

        // Then
        controller.awaitReady("second");
        assertThat(running(kept)).isEqualTo(before);
        assertThat(running(added)).hasSize(1);
    }

    @Test
    void aRestartedAgentTakesTheContainersOverAsTheyAre() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        controller.want(1, "deploy", microservice);
        controller.awaitReady("deploy");
        List<String> before = running(microservice);

        // When
        agent.stop();
        List<String> meanwhile = running(microservice);
        agent.start();

        // Then
        soon().untilAsserted(() -> assertThat(controller.reports(StatusReport.class).stream()
                        .map(StatusReport::startedAt)
                        .distinct())
                .hasSize(2));
        controller.awaitApplied(1);
        assertThat(meanwhile).isEqualTo(before);
        assertThat(running(microservice)).isEqualTo(before);
    }

    @Test
    void messagesThatMakeNoSenseAreLeftAndTheAgentGoesOn() {
        // Given
        String uuid = controller.identity().uuid();
        DesiredMicroservice microservice = Microservices.sleeping("deploy");

        // When
        controller.send(Addresses.desired(uuid), new StopLogs("not-for-here"));
        controller.want(1, "deploy", microservice);

        // Then
        controller.awaitReady("deploy");
    }

    @Test
    void aContainerThatWasRemovedByHandComesBack() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        controller.want(1, "deploy", microservice);
        controller.awaitReady("deploy");

        // When
        docker.removeAllOf(controller.identity().uuid());

        // Then
        soon().untilAsserted(() -> assertThat(running(microservice)).hasSize(1));
    }
}
