package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.microservice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ControlPlaneServers.class)
class DeployIT {

    @Inject
    ControlPlaneFixture controlPlane;

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void aDeployedMicroserviceReachesItsAgent() {
        // Given
        TestBus operator = controlPlane.operator();
        Collected events = operator.events();
        SimulatedAgent agent = controlPlane.agent(operator, "deploy-agent-1");

        // When
        var reply = accepted(operator, microservice("deploy-1", agent));

        // Then
        DesiredMicroservice desired = agent.awaitMicroservice("deploy-1");
        assertThat(desired.uuid()).isEqualTo(reply.resource());
        assertThat(desired.correlationId()).isEqualTo(reply.correlationId());
        assertThat(desired.image()).isEqualTo("iofog-test/busybox:1");
        assertThat(events.first(MicroserviceCreated.class).uuid()).isEqualTo(reply.resource());
    }
}
