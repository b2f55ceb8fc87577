package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.Network.Ipam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.iofog.agent.application.EngineFailure.ContainerRefused;
import org.iofog.agent.domain.container.ContainerLabels;
import org.iofog.agent.domain.message.ContainerAddress;
import org.jspecify.annotations.Nullable;

/** The network of one agent's containers, so that several agents can share an engine. Its gateway is the host. */
final class AgentNetwork {

    private static final int SHORT_ID = 8;
    private static final int SUBNETS = 256;
    private static final String HOST = "host";

    private final DockerClient engine;
    private final String agentUuid;

    AgentNetwork(DockerClient engine, String agentUuid) {
        this.engine = engine;
        this.agentUuid = agentUuid;
    }

    static String nameFor(String agentUuid) {
        return "iofog-" + agentUuid.substring(0, Math.min(SHORT_ID, agentUuid.length()));
    }

    /** Makes the network unless it is there; its gateway is the address under which the host is reached from it. */
    String gateway() {
        return found().or(this::made)
                .orElseThrow(() -> new ContainerRefused(
                        "The engine has no addresses left for the network %s; remove networks that are not used."
                                .formatted(nameFor(agentUuid)),
                        null));
    }

    private Optional<String> found() {
        try {
            Network network =
                    engine.inspectNetworkCmd().withNetworkId(nameFor(agentUuid)).exec();
            return network.getIpam().getConfig().stream()
                    .map(Ipam.Config::getGateway)
                    .filter(Objects::nonNull)
                    .findFirst();
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<String> made() {
        try {
            create(null);
        } catch (ConflictException e) {
            return found();
        } catch (DockerException e) {
            if (!createOfOwnChoice()) {
                return Optional.empty();
            }
        }
        return found();
    }

    /** The engine's own choice of addresses ends after some thirty networks. */
    private boolean createOfOwnChoice() {
        int first = Math.floorMod(agentUuid.hashCode(), SUBNETS);
        for (int i = 0; i < SUBNETS; i++) {
            try {
                create(new Ipam.Config().withSubnet("10.219.%d.0/24".formatted((first + i) % SUBNETS)));
                return true;
            } catch (ConflictException e) {
                return true;
            } catch (DockerException taken) {
                // The next one may be free.
            }
        }
        return false;
    }

    private void create(Ipam.@Nullable Config addresses) {
        var command = engine.createNetworkCmd()
                .withName(nameFor(agentUuid))
                .withCheckDuplicate(true)
                .withLabels(Map.of(ContainerLabels.AGENT, agentUuid));
        if (addresses != null) {
            command.withIpam(new Ipam().withConfig(addresses));
        }
        command.exec();
    }

    void remove() {
        try {
            engine.removeNetworkCmd(nameFor(agentUuid)).exec();
        } catch (NotFoundException e) {
            return;
        }
    }

    /** Of the containers that run. */
    List<ContainerAddress> addresses() {
        return engine.listContainersCmd().withLabelFilter(Map.of(ContainerLabels.AGENT, agentUuid)).exec().stream()
                .flatMap(container -> address(container).stream())
                .toList();
    }

    private Optional<ContainerAddress> address(Container container) {
        Map<String, ContainerNetwork> networks = container.getNetworkSettings().getNetworks();
        ContainerNetwork own = networks.get(nameFor(agentUuid));
        String address = own == null ? null : own.getIpAddress();
        return ContainerLabels.parse(container.getLabels())
                .map(labels -> new ContainerAddress(labels.microservice(), address, networks.containsKey(HOST)));
    }
}
