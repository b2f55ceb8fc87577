package org.iofog.agent.application.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.application.SessionUnderTest.soon;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.iofog.agent.application.Desired;
import org.iofog.agent.application.FakeContainerEngine;
import org.iofog.agent.application.MemoryJournal;
import org.iofog.agent.application.OutsideClients;
import org.iofog.agent.application.SessionUnderTest;
import org.junit.jupiter.api.Test;

class RemovalWorkTest {

    private final FakeContainerEngine engine = new FakeContainerEngine();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    @Test
    void stopsAContainerOnceItsClientsAreGone() throws InterruptedException {
        // Given
        runMicroservice();
        OutsideClients clients = (microservice, atMost) -> {
            assertThat(microservice).isEqualTo("uuid-of-a");
            called.countDown();
            gone.await();
        };
        RemovalWork removal = new RemovalWork(engine, clients, engine.containers(Desired.AGENT), Duration.ofSeconds(1));

        // When
        Thread.ofVirtual().start(() -> run(removal));
        called.await();

        // Then
        assertThat(engine.containers(Desired.AGENT)).hasSize(1);

        // When
        gone.countDown();

        // Then
        soon().untilAsserted(() -> assertThat(engine.containers(Desired.AGENT)).isEmpty());
    }

    private void runMicroservice() {
        try (SessionUnderTest agent = new SessionUnderTest(engine, new MemoryJournal())) {
            agent.session.desiredStates().handle(Desired.state(1, "deploy", Desired.microservice("a", 1, "deploy")));
            soon().until(() -> engine.containers(Desired.AGENT).size() == 1);
        }
    }

    private static void run(RemovalWork removal) {
        try {
            removal.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
