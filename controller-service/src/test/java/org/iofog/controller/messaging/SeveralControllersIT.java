package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.microservice;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.amqp.RequestReply;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class SeveralControllersIT {

    private static final int COMMANDS = 200;
    private static final Duration TIME = Duration.ofSeconds(60);

    @Inject
    ControlPlaneFixture controlPlane;

    @Inject
    SecondController second;

    @AfterEach
    void close() throws Exception {
        second.kill();
        controlPlane.close();
    }

    @Test
    void nothingIsLostOrDoubledWhenOneOfTwoIsKilled() throws Exception {
        // Given
        second.start();
        TestBus operator = controlPlane.operator();
        Collected events = operator.events();
        SimulatedAgent agent = controlPlane.agent(operator, "agent-" + UUID.randomUUID());

        // When
        List<CommandReply> replies;
        try (RequestReply requests = new RequestReply(operator.connection())) {
            replies = Multi.createFrom()
                    .range(0, COMMANDS)
                    .invoke(number -> {
                        if (number == COMMANDS / 2) {
                            second.kill();
                        }
                    })
                    .onItem()
                    .transformToUni(
                            number -> requests.request(TestBus.envelope(microservice("many-" + number, agent)), TIME))
                    .merge(20)
                    .collect()
                    .asList()
                    .await()
                    .atMost(TIME);
        }

        // Then
        assertThat(replies).hasSize(COMMANDS).allMatch(CommandAccepted.class::isInstance);
        agent.awaitDesired(state -> state.microservices().size() == COMMANDS);
        await().untilAsserted(() -> assertThat(events.of(MicroserviceCreated.class).stream()
                        .map(MicroserviceCreated::uuid)
                        .distinct())
                .hasSize(COMMANDS));
    }
}
