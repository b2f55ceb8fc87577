package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.HostConfig;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.ContainerLabels;
import org.iofog.agent.domain.message.ContainerAddress;
import org.iofog.testkit.BusyboxImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentNetworkIT {

    private final TestAgent agent = new TestAgent();

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void isMadeOnceHoweverManyAskForIt() {
        List<String> gateways = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> agent.engine.gateway(agent.uuid)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(gateways.stream().distinct()).hasSize(1);
        assertThat(agent.docker
                        .listNetworksCmd()
                        .withNameFilter(AgentNetwork.nameFor(agent.uuid))
                        .exec())
                .hasSize(1);
    }

    @Test
    void knowsWhereItsContainersCallFrom() {
        Wanted wanted = TestAgent.sleeping();
        String container = agent.start(wanted);
        String address = agent.inspect(container)
                .getNetworkSettings()
                .getNetworks()
                .get(AgentNetwork.nameFor(agent.uuid))
                .getIpAddress();

        assertThat(agent.engine.addresses(agent.uuid))
                .containsExactly(new ContainerAddress(wanted.microservice().uuid(), address, false));
    }

    @Test
    void knowsAContainerThatHasTheNetworkOfTheHost() {
        Wanted wanted = TestAgent.sleeping();
        String container = agent.docker
                .createContainerCmd(BusyboxImage.NAME)
                .withCmd(TestAgent.command("sleep 600"))
                .withLabels(
                        ContainerLabels.of(agent.uuid, wanted.microservice()).asMap())
                .withHostConfig(HostConfig.newHostConfig().withNetworkMode("host"))
                .exec()
                .getId();
        agent.engine.start(container);

        assertThat(agent.engine.addresses(agent.uuid))
                .containsExactly(new ContainerAddress(wanted.microservice().uuid(), null, true));
    }

    @Test
    void isGoneAfterItsRemovalHoweverOften() {
        agent.engine.gateway(agent.uuid);

        agent.engine.removeNetwork(agent.uuid);
        agent.engine.removeNetwork(agent.uuid);

        assertThatThrownBy(() -> agent.docker
                        .inspectNetworkCmd()
                        .withNetworkId(AgentNetwork.nameFor(agent.uuid))
                        .exec())
                .isInstanceOf(NotFoundException.class);
    }
}
