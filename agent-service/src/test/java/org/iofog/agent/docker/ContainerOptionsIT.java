package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.HostConfig;
import java.util.List;
import java.util.Map;
import org.iofog.agent.application.EngineFailure.ContainerRefused;
import org.iofog.agent.domain.Wanted;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.ExtraHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContainerOptionsIT {

    private final TestAgent agent = new TestAgent();

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void isUnprivilegedAndNeverRestartedByTheEngine() {
        HostConfig host = agent.inspect(agent.create(TestAgent.sleeping())).getHostConfig();

        assertThat(host.getPrivileged()).isFalse();
        assertThat(host.getRestartPolicy().getName()).isIn("", "no");
        assertThat(host.getNetworkMode()).isNotEqualTo("host");
        assertThat(host.getMemory()).isZero();
        assertThat(host.getNanoCPUs()).isZero();
    }

    @Test
    void carriesItsNameAndLabels() {
        Wanted wanted = TestAgent.sleeping().generation(4).restarts(2);

        InspectContainerResponse container = agent.inspect(agent.create(wanted));

        assertThat(container.getName()).isEqualTo("/" + agent.definition(wanted).name());
        assertThat(container.getConfig().getLabels())
                .containsAllEntriesOf(agent.definition(wanted).labels().asMap());
    }

    @Test
    void getsItsCommandsEnvironmentAndExtraHosts() {
        ContainerSpec spec = TestAgent.shell(
                "echo \"$GREETING\"; cat /etc/hosts",
                List.of(new EnvironmentVariable("GREETING", "hello = world")),
                new ExtraHost("gateway", "10.1.2.3"));

        String output = agent.output(agent.start(TestAgent.microservice().container(spec)));

        assertThat(output).contains("hello = world").containsPattern("10\\.1\\.2\\.3\\s+gateway");
    }

    @Test
    void honoursItsLimits() {
        ContainerSpec spec = limited(64, 0.5, 4);

        HostConfig host = agent.inspect(agent.start(TestAgent.microservice().container(spec)))
                .getHostConfig();

        assertThat(host.getMemory()).isEqualTo(64L * 1024 * 1024);
        assertThat(host.getNanoCPUs()).isEqualTo(500_000_000L);
        assertThat(host.getLogConfig().getType()).hasToString("json-file");
        assertThat(host.getLogConfig().getConfig()).isEqualTo(Map.of("max-size", "2048k", "max-file", "2"));
    }

    @Test
    void isKilledWhenItTakesMoreMemoryThanItMay() {
        ContainerSpec spec = new ContainerSpec(
                List.of("/bin/busybox", "tail", "-c", "100m", "/dev/zero"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                16,
                null,
                null,
                null);
        String container = agent.start(TestAgent.microservice().container(spec));

        agent.output(container);

        await().until(() -> agent.inspect(container).getState().getOOMKilled());
    }

    @Test
    void refusesALimitTheHostCannotGive() {
        Wanted wanted = TestAgent.microservice().container(limited(64, 1000.0, 4));

        assertThatThrownBy(() -> agent.create(wanted))
                .isInstanceOf(ContainerRefused.class)
                .hasMessageMatching("The container \\S+ cannot be created: .*CPUs.*\\.");
    }

    @Test
    void sharesTheHostOnlyWhenAskedTo() {
        ContainerSpec spec = new ContainerSpec(
                TestAgent.command("hostname; ls /dev/mem"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                null,
                null,
                null,
                null);

        String container = agent.create(TestAgent.microservice().container(spec));

        HostConfig host = agent.inspect(container).getHostConfig();
        assertThat(host.getPrivileged()).isTrue();
        assertThat(host.getNetworkMode()).isEqualTo("host");
    }

    @Test
    void knowsItselfAndItsAgent() {
        Wanted wanted = TestAgent.microservice()
                .container(TestAgent.shell("echo $SELFNAME; /bin/busybox cat /etc/hosts; exit"));

        String output = agent.output(agent.start(wanted));

        assertThat(output).contains(wanted.microservice().uuid());
        assertThat(output).contains(agent.engine.gateway(agent.uuid) + "\tiofog");
    }

    @Test
    void saysWhyACommandCannotStart() {
        ContainerSpec spec = TestAgent.program("/no/such/program");

        assertThatThrownBy(() -> agent.start(TestAgent.microservice().container(spec)))
                .isInstanceOf(ContainerRefused.class)
                .hasMessageStartingWith("The container cannot start: ")
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void isMadeOnceHoweverOftenItIsAskedFor() {
        Wanted wanted = TestAgent.sleeping();

        assertThat(agent.create(wanted)).isEqualTo(agent.create(wanted));
    }

    private static ContainerSpec limited(int memory, double cpu, int log) {
        return new ContainerSpec(
                TestAgent.command("sleep 600"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                memory,
                cpu,
                log,
                null);
    }
}
