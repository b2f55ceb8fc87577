package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** Where public ports open: beside the control plane, or on the host of an agent, which stored specifications name by uuid. */
final class TunnelHosts {

    private TunnelHosts() {}

    /** Names of the agents that open ports of the specification. */
    static List<String> of(MicroserviceSpec spec) {
        return spec.container().ports().stream()
                .map(PortMapping::host)
                .filter(host -> host != null && !host.equals(NameRules.DEFAULT_ROUTER))
                .toList();
    }

    /** As {@link Ports#of(MicroserviceSpec)}, for the ports that open to the outside. */
    static List<String> portsOf(MicroserviceSpec spec) {
        return spec.container().ports().stream()
                .filter(port -> port.publicPort() != null)
                .map(port -> port.publicPort() + "/tcp")
                .toList();
    }

    /** The specification with uuids of agents as hosts, so that it stays right when one is renamed. */
    static ContainerSpec resolved(ContainerSpec container, Snapshot snapshot) {
        return container.withPorts(container.ports().stream()
                .map(port -> port.withHost(resolved(port.host(), snapshot)))
                .toList());
    }

    private static @Nullable String resolved(@Nullable String host, Snapshot snapshot) {
        return host == null || host.equals(NameRules.DEFAULT_ROUTER)
                ? null
                : snapshot.requireAgent(host).uuid();
    }

    /** @param spec with hosts resolved */
    static void requireFree(MicroserviceSpec spec, Agent agent, String microserviceUuid, Draft draft) {
        for (PortMapping port : spec.container().ports()) {
            if (port.publicPort() != null) {
                Agent host = port.host() == null
                        ? null
                        : draft.snapshot().agentWith(port.host()).orElse(null);
                requireFree(port.publicPort(), host, microserviceUuid, draft);
                if (host != null) {
                    requireFreeOnHost(port.publicPort() + "/tcp", host, spec, agent, microserviceUuid, draft);
                }
            }
        }
    }

    private static void requireFree(int port, @Nullable Agent host, String microserviceUuid, Draft draft) {
        String hostUuid = host == null ? null : host.uuid();
        draft.snapshot().publicPorts().stream()
                .filter(taken -> taken.port().port() == port
                        && Objects.equals(taken.port().host(), hostUuid)
                        && !taken.isOf(microserviceUuid)
                        && !draft.rebinds(taken.port().microservice()))
                .findFirst()
                .ifPresent(taken -> {
                    throw taken(port, host, "microservice " + nameOf(taken, draft));
                });
    }

    private static String nameOf(MappedPort taken, Draft draft) {
        String name = taken.port().microserviceName();
        return taken.port().namespace().equals(draft.snapshot().namespace())
                ? name
                : name + " of namespace " + taken.port().namespace();
    }

    private static void requireFreeOnHost(
            String port, Agent host, MicroserviceSpec spec, Agent agent, String microserviceUuid, Draft draft) {
        int number = Integer.parseInt(port.substring(0, port.indexOf('/')));
        if (Ports.of(new RouterPlace(draft.latest(host).config())).contains(port)) {
            throw taken(number, host, "its router");
        }
        if (host.uuid().equals(agent.uuid()) && Ports.of(spec).contains(port)) {
            throw taken(number, host, "an external port of the same microservice");
        }
        draft.snapshot()
                .holderOf(host, port)
                .filter(holder -> !holder.microserviceUuid().equals(microserviceUuid)
                        && !draft.rebinds(holder.microserviceUuid()))
                .ifPresent(holder -> {
                    throw taken(number, host, "microservice " + holder.microserviceName());
                });
    }

    private static Refusal taken(int port, @Nullable Agent host, String holder) {
        return Refusal.of(
                RejectionCode.PORT_TAKEN,
                "Port %s %s is taken by %s: choose another public port.",
                String.valueOf(port),
                host == null ? "beside the control plane" : "of agent " + host.name(),
                holder);
    }

    /** The microservice that opens a public port on the agent, unless this decision gives it others. */
    static Optional<MappedPort> opened(String port, Agent agent, Draft draft) {
        return draft.snapshot().publicPorts().stream()
                .filter(taken ->
                        taken.opensOn(agent) && port.equals(taken.port().port() + "/tcp"))
                .filter(taken -> !draft.rebinds(taken.port().microservice()))
                .findFirst();
    }

    /** Names of microservices elsewhere whose public ports the agent opens. */
    static List<String> dependentsOf(Agent agent, Snapshot snapshot) {
        List<String> own = snapshot.placementsOn(agent).stream()
                .map(Placement::microserviceUuid)
                .toList();
        return snapshot.publicPorts().stream()
                .filter(port -> port.opensOn(agent) && !own.contains(port.port().microservice()))
                .map(port -> port.port().microserviceName())
                .distinct()
                .toList();
    }

    /** The agent goes: what it opened for microservices that stay is closed, and they ask for it no more. */
    static void leave(Agent agent, Draft draft) {
        draft.snapshot().microservices().stream()
                .filter(microservice -> !draft.isRemoved(microservice.uuid()))
                .filter(microservice -> opensOn(agent, microservice.spec()))
                .forEach(microservice -> close(agent, microservice, draft));
    }

    private static boolean opensOn(Agent agent, MicroserviceSpec spec) {
        return spec.container().ports().stream().anyMatch(port -> agent.uuid().equals(port.host()));
    }

    private static void close(Agent agent, Microservice microservice, Draft draft) {
        ContainerSpec container = microservice.spec().container();
        Microservice next = microservice.withSpec(microservice
                .spec()
                .withContainer(container.withPorts(container.ports().stream()
                        .map(port -> agent.uuid().equals(port.host()) ? port.withoutPublicPort() : port)
                        .toList())));
        Agent serving = draft.snapshot().agentOf(draft.snapshot().currentPlacementOf(microservice));
        draft.change(new Change.ChangeMicroservice(next));
        Tunnels.bind(next, serving, draft);
        draft.emit(Microservices.updated(next));
        draft.notice("Agent %s opens no public ports of microservice %s any more."
                .formatted(agent.name(), microservice.name()));
    }
}
