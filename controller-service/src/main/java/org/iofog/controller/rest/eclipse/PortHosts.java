package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.query.AgentQueries;

/** Who opens public ports: Eclipse ioFog's clients may name agents by uuid, specifications name them by name. */
@ApplicationScoped
class PortHosts {

    private final AgentQueries agents;

    PortHosts(AgentQueries agents) {
        this.agents = agents;
    }

    Uni<MicroserviceSpec> named(MicroserviceSpec spec) {
        List<String> hosts = spec.container().ports().stream()
                .map(PortMapping::host)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Multi.createFrom()
                .iterable(hosts)
                .onItem()
                .transformToUniAndConcatenate(agents::withUuid)
                .collect()
                .asList()
                .map(found -> found.stream()
                        .flatMap(agent -> agent.stream())
                        .collect(Collectors.toMap(AgentView::uuid, AgentView::name)))
                .map(names -> spec.withContainer(named(spec.container(), names)));
    }

    /** What is no uuid is a name already. */
    private static ContainerSpec named(ContainerSpec container, Map<String, String> names) {
        return container.withPorts(container.ports().stream()
                .map(port -> port.withHost(port.host() == null ? null : names.getOrDefault(port.host(), port.host())))
                .toList());
    }
}
