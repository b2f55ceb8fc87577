package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.NAMESPACE;
import static org.iofog.controller.messaging.ControlPlaneFixture.microservice;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceMoved;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands and reports that come at the same time share transactions, and nobody notices. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class ManyAtOnceIT {

    private static final int MANY = 60;
    private static final Duration TIME = Duration.ofSeconds(60);

    @Inject
    ControlPlaneFixture controlPlane;

    private final String suffix = "-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<SimulatedAgent> agents = new ArrayList<>();
    private TestBus operator;
    private Collected events;

    @BeforeEach
    void connect() {
        operator = controlPlane.operator();
        events = operator.events();
        for (int i = 0; i < 3; i++) {
            agents.add(controlPlane.agent(operator, "agent-" + i + suffix));
        }
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void everyCommandHasItsOwnOutcome() {
        // Given
        List<CommandReply> deploys = atOnce(number -> microservice(name(number), agent(number)));

        // When
        agents.forEach(
                agent -> agent.awaitDesired(state -> state.microservices().size() == MANY / 3));

        // Then
        awaitDone(deploys);
    }

    @Test
    void whatIsRefusedIsRefusedAlone() {
        // Given
        atOnce(number -> microservice(name(number), agent(number)));

        // When
        List<CommandReply> replies =
                atOnce(number -> microservice(name(number % 2 == 0 ? number : number + MANY), agent(number)));

        // Then
        assertThat(even(replies)).allMatch(CommandRejected.class::isInstance);
        assertThat(odd(replies)).allMatch(CommandAccepted.class::isInstance);
    }

    @Test
    void allMoveAtOnce() {
        // Given
        awaitDone(running());

        // When
        List<CommandReply> moves = atOnce(number ->
                new MoveMicroservice(NAMESPACE, name(number), agent(number + 1).name()));
        agents.forEach(
                agent -> agent.awaitDesired(state -> state.microservices().size() == 2 * MANY / 3));

        // Then
        awaitDone(moves);
        await().untilAsserted(
                        () -> assertThat(events.of(MicroserviceMoved.class)).hasSize(MANY));
    }

    @Test
    void allGoAtOnce() {
        // Given
        awaitDone(running());

        // When
        List<CommandReply> deletions = atOnce(number -> new DeleteMicroservice(NAMESPACE, name(number)));
        agents.forEach(
                agent -> agent.awaitDesired(state -> state.microservices().isEmpty()));

        // Then
        awaitDone(deletions);
    }

    private List<CommandReply> running() {
        List<CommandReply> deploys = atOnce(number -> microservice(name(number), agent(number)));
        agents.forEach(
                agent -> agent.awaitDesired(state -> state.microservices().size() == MANY / 3));
        return deploys;
    }

    /** Agents report again and again, as they do. */
    private void awaitDone(List<CommandReply> replies) {
        assertThat(replies).hasSize(MANY).allMatch(CommandAccepted.class::isInstance);
        await().atMost(TIME).untilAsserted(() -> {
            agents.forEach(agent -> agent.reportAll(ContainerState.RUNNING));
            assertThat(replies).allMatch(reply -> controlPlane.outcome((CommandAccepted) reply) == Outcome.DONE);
        });
    }

    /** In the order of their numbers. */
    private List<CommandReply> atOnce(IntFunction<Command> command) {
        try (RequestReply requests = new RequestReply(operator.connection())) {
            return Multi.createFrom()
                    .range(0, MANY)
                    .onItem()
                    .transformToUni(number -> requests.request(TestBus.envelope(command.apply(number)), TIME)
                            .map(reply -> new Numbered(number, reply)))
                    .merge(MANY)
                    .collect()
                    .asList()
                    .await()
                    .atMost(TIME)
                    .stream()
                    .sorted((one, other) -> one.number() - other.number())
                    .map(Numbered::reply)
                    .toList();
        }
    }

    private static List<CommandReply> even(List<CommandReply> replies) {
        return IntStream.range(0, MANY / 2).mapToObj(i -> replies.get(2 * i)).toList();
    }

    private static List<CommandReply> odd(List<CommandReply> replies) {
        return IntStream.range(0, MANY / 2)
                .mapToObj(i -> replies.get(2 * i + 1))
                .toList();
    }

    private String name(int number) {
        return "many-" + number + suffix;
    }

    private SimulatedAgent agent(int number) {
        return agents.get(number % agents.size());
    }

    private record Numbered(int number, CommandReply reply) {}
}
