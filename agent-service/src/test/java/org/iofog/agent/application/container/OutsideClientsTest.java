package org.iofog.agent.application.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.application.Desired.microservice;
import static org.iofog.agent.application.SessionUnderTest.soon;

import java.time.Clock;
import org.iofog.agent.application.Desired;
import org.iofog.agent.application.FakeContainerEngine;
import org.iofog.agent.application.MemoryJournal;
import org.iofog.agent.application.status.StatusBoard;
import org.iofog.contract.agent.DesiredMicroservice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients of a microservice from outside are there while its container has to go. */
class OutsideClientsTest {

    private final Clock clock = Clock.systemUTC();
    private final FakeContainerEngine engine = new FakeContainerEngine();
    private final LingeringClients clients = new LingeringClients(engine.calls);
    private final Convergence convergence = new Convergence(
            Desired.AGENT, engine, clients, new MemoryJournal(), new StatusBoard(Desired.AGENT, "test", clock), clock);

    @BeforeEach
    void runMicroservice() {
        convergence.start();
        want(1, microservice("a", 1, "deploy"));
        soon().until(() -> engine.calls.stream().anyMatch(call -> call.startsWith("start")));
        engine.calls.clear();
    }

    @AfterEach
    void close() {
        convergence.close();
    }

    @Test
    void aContainerThatIsWantedNoMoreIsStoppedOnceTheyAreGone() {
        // When
        want(2);
        soon().until(clients::areAskedToLeave);

        // Then
        assertThat(engine.containers(Desired.AGENT)).hasSize(1);

        // When
        clients.go();

        // Then
        soon().untilAsserted(() -> assertThat(engine.containers(Desired.AGENT)).isEmpty());
    }

    @Test
    void aContainerIsReplacedOnceTheyAreGoneWhileNewOnesWait() {
        // When
        want(2, microservice("a", 2, "update"));
        soon().until(clients::areAskedToLeave);

        // Then
        assertThat(engine.calls).noneMatch(call -> call.startsWith("stop"));

        // When
        clients.go();

        // Then
        soon().until(() -> engine.calls.contains("admit uuid-of-a"));
        assertThat(engine.calls.stream().map(call -> call.substring(0, call.indexOf(' '))))
                .startsWith("pull", "create", "hold", "drain", "stop", "start")
                .endsWith("admit");
    }

    @Test
    void theAgentDoesNotWaitForThemWhenItEnds() {
        // Given
        want(2, microservice("a", 2, "update"));
        soon().until(clients::areAskedToLeave);

        // When
        convergence.close();

        // Then
        assertThat(engine.calls).last().isEqualTo("admit uuid-of-a");
        assertThat(engine.calls).noneMatch(call -> call.startsWith("stop"));
    }

    private void want(long generation, DesiredMicroservice... microservices) {
        convergence.want(Desired.state(generation, "command", microservices).data(), "command");
    }
}
