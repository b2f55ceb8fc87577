package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.process.ControllerSide.soon;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.iofog.agent.docker.TinyRegistry;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentTask.Detach;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.Secret;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged agent as a process: provisioned, killed, ended, started again. */
class AgentProcessIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final Containers docker = Containers.ofThisMachine();
    private final AgentPrograms agent = new AgentPrograms();
    private ControllerSide controller;
    private StubController gateway;

    @BeforeEach
    void letTheAgentIn() {
        BusyboxImage.ensure();
        controller = ControllerSide.of(BUS);
        gateway = new StubController(controller.identity());
    }

    @AfterEach
    void close() {
        agent.close();
        gateway.close();
        docker.cleanUpAfter(uuid());
    }

    private String uuid() {
        return controller.identity().uuid();
    }

    private Program provision() {
        return agent.run("provision", StubController.KEY, "--controller", gateway.url());
    }

    private List<String> running(DesiredMicroservice microservice) {
        return docker.runningOf(uuid(), microservice.name());
    }

    /** An agent at work on one microservice. */
    private Program workingOn(DesiredMicroservice microservice) {
        provision();
        Program program = agent.start("run");
        controller.want(1, microservice.correlationId(), microservice);
        controller.awaitReady(microservice.correlationId());
        return program;
    }

    @Test
    void aRunningAgentBeginsWhenItIsProvisioned() {
        // Given
        Program running = agent.start("run");
        soon().until(() -> running.output().contains("waits"));
        controller.want(1, "deploy", Microservices.sleeping("deploy"));

        // When
        Program provisioning = provision();

        // Then
        controller.awaitReady("deploy");
        assertThat(provisioning.output()).contains("Provisioned as agent agent-1 in namespace default.");
        assertThat(agent.permissions("identity.json")).isEqualTo("rw-------");
        assertThat(agent.permissions("journal/desired-state.json")).isEqualTo("rw-------");
        assertThat(running.output())
                .doesNotContain(controller.identity().token().value());
        assertThat(agent.run("status").output())
                .contains("agent-1 (" + uuid() + ")")
                .contains("connected since")
                .contains("generation 1, 1 microservices")
                .contains("1 running, 0 not running");
    }

    @Test
    void aKeyThatIsNotValidIsRefusedWithTheControllersSentence() {
        // When
        Program provisioning = agent.run("provision", "wrong", "--controller", gateway.url());

        // Then
        assertThat(provisioning.output()).contains("This key is not valid any more.");
        assertThat(agent.home().identity().identity()).isEmpty();
    }

    @Test
    void aSecondAgentInTheSameHomeIsRefused() {
        // Given
        Program first = agent.start("run");
        soon().until(() -> first.output().contains("waits"));

        // When
        Program second = agent.run("run");

        // Then
        assertThat(second.output())
                .contains("An agent is running in " + agent.home().directory() + " already");
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void anAgentKilledWhileItStartsContainersStartsEachOfThemOnce() {
        // Given
        provision();
        Program running = agent.start("run");
        List<DesiredMicroservice> wanted = IntStream.range(0, 8)
                .mapToObj(i -> Microservices.sleeping("deploy"))
                .toList();
        controller.want(1, "deploy", wanted.toArray(DesiredMicroservice[]::new));

        // When
        soon().pollInterval(Duration.ofMillis(1))
                .until(() -> !docker.allOf(uuid()).isEmpty());
        running.kill();
        agent.start("run");

        // Then
        controller.awaitApplied(1);
        assertThat(wanted)
                .allSatisfy(microservice -> assertThat(running(microservice)).hasSize(1));
        assertThat(docker.allOf(uuid())).hasSize(wanted.size());
    }

    @Test
    void anAgentKilledWhileItPullsPullsAgain() {
        // Given
        try (TinyRegistry registry = new TinyRegistry("edge", "sesame")) {
            String image = registry.publish("team/app-" + uuid(), "amd64", 1, 10_000);
            registry.holdBack();
            controller.grantRegistry(
                    new RegistryAccess(3, "https://" + registry.host(), "edge", new Secret("sesame"), null, null));
            provision();
            Program running = agent.start("run");
            DesiredMicroservice microservice = Microservices.pulled(image, 3, "deploy");
            controller.want(1, "deploy", microservice);
            soon().ignoreExceptions()
                    .until(() -> controller.lastSeen(microservice).state() == ContainerState.PULLING);

            // When
            running.kill();
            registry.release();
            agent.start("run");

            // Then
            soon().untilAsserted(() -> assertThat(controller.phasesOf("deploy")).contains(Phase.PULLED, Phase.CREATED));
            controller.want(2, "delete");
            controller.awaitReady("delete");
            docker.lines("rmi", image);
        }
    }

    @Test
    void theJournalIsEnoughToBringContainersBackWithoutTheBus() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        workingOn(microservice).kill();
        docker.removeAllOf(uuid());
        BUS.broker().stop();

        // When
        agent.start("run");

        // Then
        soon().untilAsserted(() -> assertThat(running(microservice)).hasSize(1));
        BUS.broker().start();
        controller.awaitApplied(1);
    }

    @Test
    void aHostThatWasRemovedWhileItWasAwayStopsItsContainersAndForgetsWhoItWas() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        workingOn(microservice).kill();
        controller.revokeAccess();

        // When
        gateway.remove(controller.identity().token().value());
        agent.start("run");

        // Then
        soon().untilAsserted(() -> assertThat(docker.allOf(uuid())).isEmpty());
        soon().untilAsserted(
                        () -> assertThat(agent.home().identity().identity()).isEmpty());
    }

    @Test
    void whoCannotProveToBeTheControlPlaneStopsNothing() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        workingOn(microservice).kill();
        controller.revokeAccess();

        // When
        gateway.remove("another token");
        Program running = agent.start("run");

        // Then
        soon().until(() -> running.output().contains("its answer does not count"));
        assertThat(running(microservice)).hasSize(1);
        assertThat(agent.home().identity().identity()).isPresent();
    }

    @Test
    void containersGoOnWhenTheAgentEnds() {
        // Given
        DesiredMicroservice microservice = Microservices.sleeping("deploy");
        Program program = workingOn(microservice);
        List<String> before = running(microservice);

        // When
        program.stop();

        // Then
        assertThat(running(microservice)).isEqualTo(before);
        assertThat(agent.run("status").output()).contains("not running");
    }

    @Test
    void deprovisioningRemovesContainersAndIdentityAndTheAgentWaitsAgain() {
        // Given
        Program program = workingOn(Microservices.sleeping("deploy"));

        // When
        Program deprovisioning = agent.run("deprovision");

        // Then
        assertThat(deprovisioning.output()).contains("Agent agent-1 has left namespace default.");
        assertThat(agent.run("deprovision").output()).contains("there is nothing to leave");
        assertThat(docker.allOf(uuid())).isEmpty();
        assertThat(agent.home().identity().identity()).isEmpty();
        soon().until(() -> program.output().contains("waits"));
        assertLeft();
    }

    @Test
    void anAgentThatDoesNotRunIsDeprovisionedAsWell() {
        // Given
        workingOn(Microservices.sleeping("deploy")).kill();

        // When
        agent.run("deprovision");

        // Then
        assertThat(docker.allOf(uuid())).isEmpty();
        assertThat(agent.home().journal().desiredState()).isEmpty();
        assertLeft();
    }

    @Test
    void aDetachedAgentForgetsItsIdentityAndCanBeProvisionedAgain() {
        // Given
        Program program = workingOn(Microservices.sleeping("deploy"));

        // When
        controller.ask(new Detach("detach"));
        soon().until(() -> program.output().contains("waits"));
        provision();

        // Then
        soon().until(() -> program.output().split("is ready").length == 3);
    }

    private void assertLeft() {
        soon().untilAsserted(() -> assertThat(controller.reports(Detached.class))
                .singleElement()
                .matches(report -> report.taskId() == null));
    }
}
