package org.iofog.controller.domain.decision;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.iofog.contract.event.PublicPortEvent.PublicPortMapped;
import org.iofog.contract.event.PublicPortEvent.PublicPortUnmapped;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The public ports of microservices. A port belongs to its microservice for as long as the specification names it,
 * wherever and whether that runs, so that it stays open over moves, updates and stops.
 */
public final class Tunnels {

    private Tunnels() {}

    /** What the specification asks for, leading to {@code agent}. */
    public static List<PublicPort> wanted(Microservice microservice, Agent agent) {
        return microservice.spec().container().ports().stream()
                .filter(port -> port.publicPort() != null)
                .map(port -> wanted(port, microservice, agent))
                .toList();
    }

    /** A host that is gone opens nothing. */
    private static List<PublicPort> possible(Microservice microservice, Agent agent, Snapshot snapshot) {
        return wanted(microservice, agent).stream()
                .filter(port ->
                        port.host() == null || snapshot.agentWith(port.host()).isPresent())
                .toList();
    }

    private static PublicPort wanted(PortMapping port, Microservice microservice, Agent agent) {
        int number = Objects.requireNonNull(port.publicPort());
        return new PublicPort(
                mapping(microservice.uuid(), port.host(), number),
                microservice.namespace(),
                microservice.uuid(),
                microservice.name(),
                number,
                port.publicProtocol(),
                port.host(),
                agent.uuid(),
                port.external(),
                Objects.requireNonNullElse(port.access(), PortAccess.UNLIMITED));
    }

    /** The same for whatever the port leads to, as it is the open port that has to stay. */
    private static String mapping(String microserviceUuid, @Nullable String host, int port) {
        String identity = microserviceUuid + " " + Objects.requireNonNullElse(host, "") + " " + port;
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** From now on the microservice has the ports of its specification, and they lead to {@code agent}. */
    static void bind(Microservice microservice, Agent agent, Draft draft) {
        List<MappedPort> former = draft.snapshot().publicPortsOf(microservice.uuid());
        List<MappedPort> next = possible(microservice, agent, draft.snapshot()).stream()
                .map(MappedPort::live)
                .toList();
        if (!new HashSet<>(former).equals(new HashSet<>(next))) {
            draft.change(new Change.BindPublicPorts(microservice.uuid(), next));
            tell(live(former), live(next), draft);
        }
    }

    /** Keeps free what the microservice will have once it has moved. */
    static void reserve(Microservice next, Agent target, Draft draft) {
        List<MappedPort> present = draft.snapshot().publicPortsOf(next.uuid());
        List<PublicPort> wanted = possible(next, target, draft.snapshot());
        List<MappedPort> added = wanted.stream()
                .map(MappedPort::reserved)
                .filter(port -> !contains(present, port.mapping()))
                .toList();
        if (!added.isEmpty()) {
            draft.change(new Change.BindPublicPorts(
                    next.uuid(), Stream.concat(present.stream(), added.stream()).toList()));
        }
        wanted.forEach(port -> tellOpener(port, draft));
    }

    /** The microservice has left an agent, or does not come to one after all. */
    static void left(Microservice microservice, Draft draft) {
        draft.snapshot().publicPortsOf(microservice.uuid()).forEach(mapped -> tellOpener(mapped.port(), draft));
    }

    /** The microservice does not move after all. */
    static void forgetReserved(Microservice microservice, Draft draft) {
        List<MappedPort> present = draft.snapshot().publicPortsOf(microservice.uuid());
        if (present.stream().anyMatch(MappedPort::reserved)) {
            draft.change(new Change.BindPublicPorts(
                    microservice.uuid(),
                    present.stream().filter(port -> !port.reserved()).toList()));
        }
    }

    /** The ports go with their microservice. */
    static void release(Microservice microservice, Draft draft) {
        tell(live(draft.snapshot().publicPortsOf(microservice.uuid())), List.of(), draft);
    }

    private static void tell(List<PublicPort> former, List<PublicPort> next, Draft draft) {
        next.stream().filter(port -> !former.contains(port)).forEach(port -> {
            draft.emit(new PublicPortMapped(port.namespace(), port.microserviceName(), port));
            desire(port, draft);
        });
        former.stream()
                .filter(port -> next.stream().noneMatch(kept -> kept.mapping().equals(port.mapping())))
                .forEach(port -> {
                    draft.emit(new PublicPortUnmapped(port.namespace(), port.microserviceName(), port));
                    desire(port, draft);
                });
    }

    private static void desire(PublicPort port, Draft draft) {
        tellOpener(port, draft);
        Stream.of(port.agent(), port.host())
                .filter(Objects::nonNull)
                .flatMap(uuid -> draft.snapshot().agentWith(uuid).stream())
                .forEach(draft::desire);
    }

    private static void tellOpener(PublicPort port, Draft draft) {
        if (port.host() != null) {
            draft.tunnelsOf(port.host());
        }
    }

    private static List<PublicPort> live(List<MappedPort> ports) {
        return ports.stream()
                .filter(port -> !port.reserved())
                .map(MappedPort::port)
                .toList();
    }

    private static boolean contains(List<MappedPort> ports, String mapping) {
        return ports.stream().anyMatch(port -> port.mapping().equals(mapping));
    }
}
