package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.container.EngineInfo;
import org.iofog.agent.application.status.ContainerUsage;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.ContainerSnapshot.Health;
import org.iofog.agent.domain.container.ContainerSnapshot.Status;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleIT {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final TestAgent agent = new TestAgent();

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void showsAContainerFromItsMakingToItsEnd() {
        String container = agent.create(TestAgent.sleeping());
        assertThat(agent.snapshot(container))
                .returns(Status.CREATED, ContainerSnapshot::status)
                .returns(null, ContainerSnapshot::startedAt);

        agent.engine.start(container);
        assertThat(agent.snapshot(container)).returns(Status.RUNNING, ContainerSnapshot::status);

        agent.engine.stop(container, GRACE);
        ContainerSnapshot ended = agent.snapshot(container);
        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(ended.endedAt()).isAfter(ended.startedAt());

        agent.engine.remove(container);
        assertThat(agent.containers()).isEmpty();
    }

    @Test
    void takesARepeatedCallAsDone() {
        String container = agent.start(TestAgent.sleeping());

        agent.engine.start(container);
        agent.engine.stop(container, GRACE);
        agent.engine.stop(container, GRACE);
        agent.engine.remove(container);
        agent.engine.remove(container);
        agent.engine.stop(container, GRACE);

        assertThatThrownBy(() -> agent.engine.start(container)).isInstanceOf(NoSuchContainer.class);
    }

    @Test
    void showsTheExitCode() {
        String container = agent.start(
                TestAgent.microservice().container(TestAgent.program("/bin/busybox", "sh", "-c", "exit 3")));

        await().untilAsserted(
                        () -> assertThat(agent.snapshot(container).exitCode()).isEqualTo(3));
    }

    @Test
    void showsTheHealth() {
        HealthCheck healthy = new HealthCheck(List.of("/bin/busybox", "true"), 1, 1, 1, null);
        HealthCheck unhealthy = new HealthCheck(List.of("/bin/busybox", "false"), 1, 1, 1, null);
        String good = agent.start(TestAgent.microservice().container(TestAgent.checked("sleep 600", healthy)));
        String bad = agent.start(TestAgent.microservice().container(TestAgent.checked("sleep 600", unhealthy)));
        String unchecked = agent.start(TestAgent.sleeping());

        await().untilAsserted(() -> {
            assertThat(agent.snapshot(good).health()).isEqualTo(Health.HEALTHY);
            assertThat(agent.snapshot(bad).health()).isEqualTo(Health.UNHEALTHY);
        });
        assertThat(agent.snapshot(unchecked).health()).isEqualTo(Health.NONE);
    }

    @Test
    void measuresProcessorAndMemory() {
        String busy = agent.start(TestAgent.microservice().container(TestAgent.shell("while true; do :; done")));

        ContainerUsage usage = agent.engine.usage(busy);

        assertThat(usage.cpuPercent()).isBetween(1.0, 150.0);
        assertThat(usage.memoryBytes()).isBetween(1L, 100L * 1024 * 1024);
        assertThatThrownBy(() -> agent.engine.usage("iofog-none")).isInstanceOf(NoSuchContainer.class);
    }

    @Test
    void describesTheEngine() {
        EngineInfo info = agent.engine.info();

        assertThat(info.version()).isNotBlank();
        assertThat(info.architecture()).isNotEqualTo(Architecture.AUTO);
        assertThat(info.disk().availablePercent()).isBetween(0.0, 100.0);
    }

    @Test
    void seesOnlyTheContainersOfItsOwnAgent() {
        try (TestAgent other = new TestAgent()) {
            String own = agent.start(TestAgent.sleeping());
            String foreign = other.start(TestAgent.sleeping());

            assertThat(agent.containers()).containsExactly(own);
            assertThat(other.containers()).containsExactly(foreign);
        }
    }
}
