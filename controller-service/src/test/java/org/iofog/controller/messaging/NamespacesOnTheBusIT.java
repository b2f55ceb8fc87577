package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.rejected;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two namespaces of one control plane, with agents of the same name that are connected, never see each other. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class NamespacesOnTheBusIT {

    private static final String NAME = "agent-1";

    @Inject
    ControlPlaneFixture controlPlane;

    private final String here = "here-" + UUID.randomUUID().toString().substring(0, 8);
    private final String there = here.replace("here", "there");

    private TestBus operator;
    private SimulatedAgent ours;
    private SimulatedAgent theirs;
    private CommandAccepted created;
    private DesiredMicroservice sensor;

    @BeforeEach
    void connect() {
        operator = controlPlane.operator();
        accepted(operator, new CreateNamespace(here));
        accepted(operator, new CreateNamespace(there));
        ours = controlPlane.agent(operator, here, NAME);
        theirs = controlPlane.agent(operator, there, NAME);
        created = accepted(operator, new CreateMicroservice(here, "sensor", ControlPlaneFixture.spec(ours)));
        sensor = ours.awaitMicroservice("sensor");
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void anAgentIsToldOfItsOwnNamespaceAlone() {
        assertThat(ours.newest().namespace()).isEqualTo(here);
        assertThat(theirs.newest().namespace()).isEqualTo(there);
        assertThat(theirs.newest().microservices()).isEmpty();
        assertThat(rejected(operator, new MoveMicroservice(there, "sensor", NAME))
                        .code())
                .isEqualTo(RejectionCode.NOT_FOUND);
    }

    @Test
    void whatAnAgentReportsOfAnotherNamespaceDoesNotCount() {
        theirs.report(1, List.of());
        theirs.reportOf(sensor, ContainerState.RUNNING);
        ours.report(sensor, ContainerState.FAILED, "no such image");

        await().untilAsserted(() -> assertThat(controlPlane.outcome(created)).isEqualTo(Outcome.FAILED));
    }

    @Test
    void anAgentReadsNothingOfTheOtherNamespace() {
        Collected read = new Collected();

        List<Subscription> tried = List.of(
                theirs.connection().subscribe(Source.queue(Addresses.desired(ours.uuid())), read),
                theirs.connection().subscribe(Source.queue(Addresses.tasks(ours.uuid())), read),
                theirs.connection().subscribe(Source.queue(Addresses.messages(sensor.uuid())), read),
                theirs.connection().subscribe(Source.topic(Addresses.EVENTS + "#"), read));
        accepted(operator, new CreateMicroservice(here, "filter", ControlPlaneFixture.spec(ours)));

        ours.awaitMicroservice("filter");
        assertThat(tried).noneMatch(Subscription::isAttached);
        assertThat(read.messages()).isEmpty();
    }
}
