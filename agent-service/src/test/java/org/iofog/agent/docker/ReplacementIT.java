package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.iofog.agent.application.EngineFailure.PortAlreadyTaken;
import org.iofog.agent.application.container.ContainerReplacement;
import org.iofog.agent.domain.Wanted;
import org.iofog.contract.spec.PortMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplacementIT {

    private final TestAgent agent = new TestAgent();
    private final ContainerReplacement replacement = new ContainerReplacement(agent.engine, Duration.ofSeconds(5));

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void putsTheNewContainerInThePlaceOfTheOldOnTheSamePort() {
        int port = TestAgent.freePort();
        Wanted wanted = onPort(TestAgent.microservice(), port);
        String old = agent.start(wanted);
        String replacing = agent.create(wanted.generation(2));

        replacement.replace(old, replacing);

        assertThat(agent.containers()).containsExactly(replacing);
        assertThat(agent.snapshot(replacing).isRunning()).isTrue();
    }

    @Test
    void startsTheOldContainerAgainWhenTheNewOneCannotStart() throws IOException {
        Wanted wanted = onPort(TestAgent.microservice(), TestAgent.freePort());
        String old = agent.start(wanted);
        try (ServerSocket holder = new ServerSocket(0)) {
            String replacing =
                    agent.create(onPort(wanted, holder.getLocalPort()).generation(2));

            assertThatThrownBy(() -> replacement.replace(old, replacing)).isInstanceOf(PortAlreadyTaken.class);

            assertThat(agent.snapshot(old).isRunning()).isTrue();
            assertThat(agent.snapshot(replacing).isRunning()).isFalse();
        }
    }

    private static Wanted onPort(Wanted wanted, int port) {
        return wanted.container(TestAgent.shell("sleep 600", List.of(PortMapping.of(7000, port)), List.of()));
    }
}
