package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.NAMESPACE;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.microservice;
import static org.iofog.controller.messaging.ControlPlaneFixture.rejected;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;
import org.iofog.contract.event.AgentEvent.AgentConnected;
import org.iofog.contract.event.AgentEvent.AgentDisconnected;
import org.iofog.contract.event.AgentEvent.AgentPruned;
import org.iofog.contract.event.CommandEvent.CommandExpired;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoveFailed;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoved;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class ControlPlaneIT {

    @Inject
    ControlPlaneFixture controlPlane;

    @Inject
    AgentReportConsumer reports;

    private TestBus operator;
    private Collected events;
    private String suffix;
    private SimulatedAgent one;
    private SimulatedAgent two;

    @BeforeEach
    void connect() {
        suffix = UUID.randomUUID().toString().substring(0, 8);
        operator = controlPlane.operator();
        events = operator.events();
        one = controlPlane.agent(operator, "agent-1-" + suffix);
        two = controlPlane.agent(operator, "agent-2-" + suffix);
        await().untilAsserted(() -> assertThat(events.of(AgentConnected.class))
                .extracting(AgentConnected::name)
                .contains(one.name(), two.name()));
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void aDeployIsDoneWhenItsContainerRuns() {
        // Given
        CommandAccepted deploy = accepted(operator, microservice(name("web"), one));
        DesiredMicroservice desired = one.awaitMicroservice(name("web"));
        assertThat(desired.uuid()).isEqualTo(deploy.resource());
        assertThat(desired.correlationId()).isEqualTo(deploy.correlationId());

        // When
        one.report(desired, ContainerState.RUNNING, null);

        // Then
        awaitOutcome(deploy, Outcome.DONE);
        assertThat(events.first(MicroserviceCreated.class).uuid()).isEqualTo(deploy.resource());
        assertThat(events.first(MicroserviceStateChanged.class).state()).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void aDeployFailsWithTheReasonOfItsAgent() {
        CommandAccepted deploy = accepted(operator, microservice(name("web"), one));

        one.report(one.awaitMicroservice(name("web")), ContainerState.FAILED, "No such image.");

        awaitOutcome(deploy, Outcome.FAILED);
    }

    @Test
    void theSameStateTwiceIsOneEvent() {
        accepted(operator, microservice(name("web"), one));
        DesiredMicroservice desired = one.awaitMicroservice(name("web"));

        one.report(desired, ContainerState.RUNNING, null);
        one.report(desired, ContainerState.RUNNING, null);
        one.report(desired, ContainerState.UNHEALTHY, "It does not answer.");

        await().untilAsserted(() -> assertThat(events.of(MicroserviceStateChanged.class))
                .extracting(MicroserviceStateChanged::state)
                .containsExactly(ContainerState.RUNNING, ContainerState.UNHEALTHY));
    }

    @Test
    void aRestartIsDoneByWhatWasSeenBefore() {
        // Given
        runningOnOne("web");
        CommandAccepted restart = accepted(operator, new RestartMicroservice(NAMESPACE, name("web")));
        DesiredMicroservice desired = one.awaitRestart(name("web"));
        long former = one.newest().generation() - 1;

        // When
        one.report(former, desired, ContainerState.RUNNING);
        one.reportNothingNew();

        // Then
        awaitOutcome(restart, Outcome.DONE);
    }

    @Test
    void aMoveMakesBeforeItBreaks() {
        // Given
        runningOnOne("web");

        // When
        CommandAccepted move = accepted(operator, new MoveMicroservice(NAMESPACE, name("web"), two.name()));
        DesiredMicroservice second = two.awaitMicroservice(name("web"));
        assertThat(one.newest().microservices()).hasSize(1);
        two.report(second, ContainerState.RUNNING, null);
        one.awaitDesired(state -> state.microservices().isEmpty());
        assertThat(controlPlane.outcome(move)).isEqualTo(Outcome.RUNNING);
        one.reportAll(ContainerState.RUNNING);

        // Then
        awaitOutcome(move, Outcome.DONE);
        MicroserviceMoved moved = events.first(MicroserviceMoved.class);
        assertThat(moved.fromAgent()).isEqualTo(one.name());
        assertThat(moved.toAgent()).isEqualTo(two.name());
        assertThat(second.generation()).isEqualTo(1);
    }

    @Test
    void aFailedMoveLeavesTheFormerContainerAlone() {
        // Given
        runningOnOne("web");
        long generation = one.newest().generation();

        // When
        CommandAccepted move = accepted(operator, new MoveMicroservice(NAMESPACE, name("web"), two.name()));
        two.report(two.awaitMicroservice(name("web")), ContainerState.FAILED, "Port 80 is taken.");

        // Then
        awaitOutcome(move, Outcome.FAILED);
        assertThat(events.first(MicroserviceMoveFailed.class).reason()).isEqualTo("Port 80 is taken.");
        two.awaitDesired(state -> state.microservices().isEmpty());
        assertThat(one.newest().generation()).isEqualTo(generation);
    }

    @Test
    void aMoveFailsWhenItsTargetDisconnects() {
        runningOnOne("web");
        CommandAccepted move = accepted(operator, new MoveMicroservice(NAMESPACE, name("web"), two.name()));
        two.awaitMicroservice(name("web"));

        two.close();

        awaitOutcome(move, Outcome.FAILED);
        assertThat(events.of(AgentDisconnected.class))
                .extracting(AgentDisconnected::name)
                .contains(two.name());
        assertThat(rejected(operator, new MoveMicroservice(NAMESPACE, name("web"), two.name()))
                        .code())
                .isEqualTo(RejectionCode.AGENT_OFFLINE);
    }

    @Test
    void aDeleteIsDoneWhenTheContainerIsGone() {
        runningOnOne("web");

        CommandAccepted delete = accepted(operator, new DeleteMicroservice(NAMESPACE, name("web")));
        one.awaitDesired(state -> state.microservices().isEmpty());
        assertThat(controlPlane.outcome(delete)).isEqualTo(Outcome.RUNNING);
        one.reportAll(ContainerState.RUNNING);

        awaitOutcome(delete, Outcome.DONE);
    }

    @Test
    void aPruneTellsWhatItReclaimed() {
        CommandAccepted prune = accepted(operator, new PruneAgent(NAMESPACE, one.name()));
        AgentTask.PruneImages task = one.awaitTask(AgentTask.PruneImages.class);

        one.send(new AgentReport.PruneCompleted(one.uuid(), task.taskId(), Instant.now(), 3, 1_000_000));

        awaitOutcome(prune, Outcome.DONE);
        assertThat(events.first(AgentPruned.class).bytesReclaimed()).isEqualTo(1_000_000);
    }

    @Test
    void aDetachedAgentLosesItsAccess() {
        CommandAccepted detach = accepted(operator, new DetachAgent(NAMESPACE, one.name(), false));
        AgentTask.Detach task = one.awaitTask(AgentTask.Detach.class);

        one.send(new AgentReport.Detached(one.uuid(), task.taskId(), Instant.now()));

        awaitOutcome(detach, Outcome.DONE);
        await().until(() -> !one.isConnected());
    }

    @Test
    void anAgentThatLeavesOnItsOwnHostLosesItsAccessAndStaysKnown() {
        one.send(new AgentReport.Detached(one.uuid(), null, Instant.now()));

        await().until(() -> !one.isConnected());
        await().untilAsserted(() -> assertThat(rejected(operator, new PruneAgent(NAMESPACE, one.name()))
                        .detail())
                .contains("is not provisioned"));
    }

    @Test
    void workThatIsLateIsNotDone() {
        // Given
        Command command = microservice(name("web"), one);
        String id = UUID.randomUUID().toString();
        Instant deadline = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(700);

        // When
        CommandAccepted deploy = (CommandAccepted)
                operator.request(new Envelope<>(id, "/test", Instant.now(), id, null, null, deadline, command));

        // Then
        assertThat(one.awaitMicroservice(name("web")).deadline()).isEqualTo(deadline);
        awaitOutcome(deploy, Outcome.EXPIRED);
        assertThat(events.first(CommandExpired.class).subject()).isEqualTo(name("web"));
    }

    @Test
    void theSameCommandTwiceHasTheEffectOfOnce() {
        Envelope<Command> command = TestBus.envelope(microservice(name("web"), one));

        var replies = List.of(operator.request(command), operator.request(command));

        assertThat(replies.getFirst()).isEqualTo(replies.getLast());
        one.awaitMicroservice(name("web"));
        assertThat(events.of(MicroserviceCreated.class)).hasSize(1);
    }

    @Test
    void aReportInAnotherAgentsNameIsDropped() {
        CommandAccepted deploy = accepted(operator, microservice(name("web"), one));
        DesiredMicroservice desired = one.awaitMicroservice(name("web"));
        long forged = reports.forged();

        two.sendAs(one, desired, ContainerState.RUNNING);

        await().untilAsserted(() -> assertThat(reports.forged()).isEqualTo(forged + 1));
        assertThat(controlPlane.outcome(deploy)).isEqualTo(Outcome.RUNNING);
    }

    private void runningOnOne(String microservice) {
        CommandAccepted deploy = accepted(operator, microservice(name(microservice), one));
        one.report(one.awaitMicroservice(name(microservice)), ContainerState.RUNNING, null);
        awaitOutcome(deploy, Outcome.DONE);
    }

    private void awaitOutcome(CommandAccepted command, Outcome expected) {
        await().untilAsserted(() -> assertThat(controlPlane.outcome(command)).isEqualTo(expected));
    }

    private String name(String base) {
        return base + "-" + suffix;
    }
}
