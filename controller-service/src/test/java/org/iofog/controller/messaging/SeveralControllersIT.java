package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.microservice;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.application.query.Traces;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class SeveralControllersIT {

    private static final int COMMANDS = 200;
    private static final int WAITS = 20;
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration SOONER = Duration.ofSeconds(20);

    @Inject
    ControlPlaneFixture controlPlane;

    @Inject
    SecondController second;

    @Inject
    Traces traces;

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

    @Test
    void whoWaitsAtOneHearsWhatTheOtherHasDone() throws Exception {
        // Given
        second.start();
        TestBus operator = controlPlane.operator();
        SimulatedAgent agent = controlPlane.agent(operator, "agent-" + UUID.randomUUID());

        for (int number = 0; number < WAITS; number++) {
            // When
            String name = "awaited-" + number;
            CommandAccepted deploy = accepted(operator, microservice(name, agent));
            CompletableFuture<Optional<TraceView>> ended =
                    traces.trace(deploy.correlationId(), TIME).subscribe().asCompletionStage();
            agent.awaitMicroservice(name);
            agent.reportAll(ContainerState.RUNNING);

            // Then
            assertThat(ended)
                    .as(name)
                    .succeedsWithin(SOONER)
                    .satisfies(
                            trace -> assertThat(trace.orElseThrow().outcome()).isEqualTo(TraceView.Outcome.DONE));
        }
    }
}
