package org.iofog.router.domain.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterStatus;
import org.jspecify.annotations.Nullable;

/**
 * The way of every message, found anew for each receiver a change concerns. Messages that wait in a router they do not
 * pass any more are led on from there.
 */
final class MessagePaths {

    private final Topology topology;
    private final Map<String, Traffic> traffic = new HashMap<>();
    private final Map<String, Way> ways = new HashMap<>();
    private final Map<String, String> agentOf = new HashMap<>();

    /** Receivers by agents and routers whose place decides about their way. */
    private final Index past = new Index();

    private final Index senders = new Index();
    private final Index receivers = new Index();

    /** Routers by receivers whose messages wait there, and the other way round. */
    private final Index waiting = new Index();

    private final Map<String, Set<String>> waitingAt = new HashMap<>();
    private List<MeshMicroservice> microservices = List.of();
    private List<MeshRoute> routes = List.of();

    MessagePaths(Topology topology) {
        this.topology = topology;
    }

    Traffic of(String router) {
        return traffic.getOrDefault(router, Traffic.NONE);
    }

    /** Ids of the routers that messages pass otherwise than before. */
    Set<String> change(MeshSnapshot snapshot, List<AddressStatus> bus, TopologyChange topologyChange) {
        Set<String> concerned = new HashSet<>();
        changeMicroservices(snapshot.microservices(), concerned);
        changeRoutes(snapshot.routes(), concerned);
        changeWaiting(MeshSnapshot.DEFAULT_ROUTER, bus, concerned);
        topologyChange.concerned().forEach(agent -> changeWaiting(agent, addressesAt(agent), concerned));
        topologyChange.moved().forEach(moved -> concerned.addAll(past.of(moved)));
        Set<String> passed = new HashSet<>();
        concerned.forEach(receiver -> change(receiver, passed));
        return passed;
    }

    private void changeMicroservices(List<MeshMicroservice> next, Set<String> concerned) {
        Differing.each(microservices, next, microservice -> {
            String former = agentOf.put(microservice.uuid(), microservice.agentUuid());
            if (!microservice.agentUuid().equals(former)) {
                concern(microservice.uuid(), concerned);
            }
        });
        microservices = next;
        Differing.gone(agentOf.keySet(), next, MeshMicroservice::uuid).forEach(uuid -> {
            agentOf.remove(uuid);
            concern(uuid, concerned);
        });
    }

    private void concern(String microservice, Set<String> concerned) {
        concerned.add(microservice);
        concerned.addAll(receivers.of(microservice));
    }

    private void changeRoutes(List<MeshRoute> next, Set<String> concerned) {
        if (next.equals(routes)) {
            return;
        }
        Set<Ends> former = ends(routes);
        Set<Ends> now = ends(next);
        former.stream().filter(ends -> !now.contains(ends)).forEach(ends -> {
            senders.remove(ends.receiver(), ends.sender());
            receivers.remove(ends.sender(), ends.receiver());
            concerned.add(ends.receiver());
        });
        now.stream().filter(ends -> !former.contains(ends)).forEach(ends -> {
            senders.add(ends.receiver(), ends.sender());
            receivers.add(ends.sender(), ends.receiver());
            concerned.add(ends.receiver());
        });
        routes = next;
    }

    private static Set<Ends> ends(List<MeshRoute> routes) {
        return routes.stream().map(route -> new Ends(route.from(), route.to())).collect(Collectors.toSet());
    }

    private List<AddressStatus> addressesAt(String router) {
        Node node = topology.node(router);
        RouterStatus observed = node == null ? null : node.agent().observed();
        return observed == null ? List.of() : observed.addresses();
    }

    private void changeWaiting(String router, Collection<AddressStatus> addresses, Set<String> concerned) {
        Set<String> former = waitingAt.getOrDefault(router, Set.of());
        Set<String> now = addresses.stream()
                .filter(address -> address.waiting() > 0 && address.address().startsWith(Addresses.MESSAGES))
                .map(address -> address.address().substring(Addresses.MESSAGES.length()))
                .collect(Collectors.toSet());
        if (now.equals(former)) {
            return;
        }
        waiting.move(router, former, now);
        waitingAt.put(router, now);
        Stream.concat(former.stream(), now.stream())
                .filter(receiver -> !(former.contains(receiver) && now.contains(receiver)))
                .forEach(concerned::add);
    }

    private void change(String receiver, Set<String> passed) {
        Way next = wayTo(receiver);
        Way former = next.past().isEmpty() ? ways.remove(receiver) : ways.put(receiver, next);
        replace(receiver, former == null ? way(receiver) : former, next, passed);
    }

    private void replace(String receiver, Way former, Way next, Set<String> passed) {
        past.move(receiver, former.past(), next.past());
        Set<String> routers = new HashSet<>(former.routers().keySet());
        routers.addAll(next.routers().keySet());
        for (String router : routers) {
            Passing there = next.routers().get(router);
            if (!Objects.equals(former.routers().get(router), there)) {
                traffic.computeIfAbsent(router, id -> new Traffic()).change(Addresses.messages(receiver), there);
                passed.add(router);
            }
        }
    }

    private Way wayTo(String receiver) {
        Way way = way(receiver);
        String to = agentOf.get(receiver);
        if (to != null) {
            senders.of(receiver).forEach(sender -> lead(agentOf.get(sender), to, way));
            waiting.of(receiver).forEach(router -> way.lead(router, to));
        }
        return way;
    }

    private static void lead(@Nullable String from, String to, Way way) {
        if (from != null) {
            way.from(from, to);
        }
    }

    private Way way(String receiver) {
        return new Way(topology, Addresses.messages(receiver));
    }

    private record Ends(String sender, String receiver) {}
}
