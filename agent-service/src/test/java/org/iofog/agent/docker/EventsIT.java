package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineEvent.ContainerChanged;
import org.iofog.agent.application.EngineEvent.EngineConnected;
import org.iofog.agent.application.EngineEvent.EngineLost;
import org.iofog.agent.application.EngineEvent.Kind;
import org.iofog.agent.application.EngineFailure.EngineUnreachable;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.domain.Wanted;
import org.iofog.contract.spec.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsIT {

    private final TestAgent agent = new TestAgent();
    private final List<EngineEvent> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void tellsAtOnceWhatHappensToAContainer() {
        try (Subscription subscription = listening(agent.engine)) {
            Wanted wanted = TestAgent.sleeping();
            String container = agent.start(wanted);
            await().untilAsserted(() -> assertThat(kinds()).containsExactly(Kind.STARTED));

            agent.docker.killContainerCmd(container).exec();
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(kinds()).containsExactly(Kind.STARTED, Kind.ENDED));

            agent.engine.remove(container);
            await().untilAsserted(() -> assertThat(kinds()).containsExactly(Kind.STARTED, Kind.ENDED, Kind.REMOVED));
            assertThat(changes())
                    .allMatch(change -> change.containerId().equals(container))
                    .allMatch(change ->
                            change.placement().equals(wanted.microservice().placement()));
        }
    }

    @Test
    void tellsAChangeOfHealth() {
        HealthCheck check = new HealthCheck(List.of("/bin/busybox", "test", "!", "-f", "/sick"), 1, 1, 1, null);
        try (Subscription subscription = listening(agent.engine)) {
            String container = agent.start(TestAgent.microservice().container(TestAgent.checked("sleep 600", check)));
            await().untilAsserted(() -> assertThat(kinds()).containsExactly(Kind.STARTED, Kind.HEALTHY));

            agent.exec(container, "/bin/busybox", "touch", "/sick");

            await().untilAsserted(
                            () -> assertThat(kinds()).containsExactly(Kind.STARTED, Kind.HEALTHY, Kind.UNHEALTHY));
        }
    }

    @Test
    void keepsSilentAboutOtherAgentsContainers() {
        try (Subscription subscription = listening(agent.engine);
                TestAgent other = new TestAgent()) {
            other.start(TestAgent.sleeping());
            agent.start(TestAgent.sleeping());

            await().untilAsserted(() -> assertThat(kinds()).hasSize(1));
            assertThat(changes()).allMatch(change -> agent.containers().contains(change.containerId()));
        }
    }

    @Test
    void comesBackWithTheEngine() {
        try (EngineRelay relay = new EngineRelay();
                ContainerEngine engine = new DockerContainerEngine(relay.url());
                Subscription subscription = listening(engine)) {
            relay.cut();
            await().untilAsserted(() -> assertThat(events).last().isInstanceOf(EngineLost.class));
            assertThatThrownBy(() -> engine.containers(agent.uuid))
                    .isInstanceOf(EngineUnreachable.class)
                    .hasMessageMatching("The container engine at tcp://127.0.0.1:\\d+ cannot be reached: .+\\.");

            relay.mend();

            await().untilAsserted(() -> assertThat(events).last().isInstanceOf(EngineConnected.class));
            assertThat(engine.containers(agent.uuid)).isEmpty();
            agent.start(TestAgent.sleeping());
            await().untilAsserted(() -> assertThat(kinds()).containsExactly(Kind.STARTED));
            assertThat(events).filteredOn(EngineLost.class::isInstance).hasSize(1);
        }
    }

    @Test
    void waitsForAnEngineThatIsNotThereYet() {
        try (EngineRelay relay = new EngineRelay();
                ContainerEngine engine = new DockerContainerEngine(relay.url())) {
            relay.cut();
            try (Subscription subscription = engine.events(agent.uuid, events::add)) {
                await().untilAsserted(() -> assertThat(events).hasExactlyElementsOfTypes(EngineLost.class));

                relay.mend();

                await().untilAsserted(() ->
                        assertThat(events).hasExactlyElementsOfTypes(EngineLost.class, EngineConnected.class));
            }
        }
    }

    private Subscription listening(ContainerEngine engine) {
        Subscription subscription = engine.events(agent.uuid, events::add);
        await().untilAsserted(() -> assertThat(events).hasExactlyElementsOfTypes(EngineConnected.class));
        return subscription;
    }

    private List<Kind> kinds() {
        return changes().stream().map(ContainerChanged::kind).toList();
    }

    private List<ContainerChanged> changes() {
        return events.stream()
                .filter(ContainerChanged.class::isInstance)
                .map(ContainerChanged.class::cast)
                .toList();
    }
}
