package org.iofog.router.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;

/**
 * The way of every message: from the sender's router up to the first router that both ends are below, and down again to
 * the receiver's. Messages that wait in a router they do not pass any more are led on from there in the same way.
 */
final class MessagePaths {

    private final Topology topology;
    private final Map<String, Traffic> traffic = new HashMap<>();
    private final Map<String, String> agentOf = new HashMap<>();
    private final Set<Hop> known = new HashSet<>();

    MessagePaths(MeshSnapshot snapshot, List<AddressStatus> bus, Topology topology) {
        this.topology = topology;
        for (MeshMicroservice microservice : snapshot.microservices()) {
            agentOf.put(microservice.uuid(), microservice.agentUuid());
        }
        snapshot.routes().forEach(this::addRoute);
        addWaiting(MeshSnapshot.DEFAULT_ROUTER, bus);
        for (Node node : topology.nodes()) {
            if (node.agent().observed() != null) {
                addWaiting(node.id(), node.agent().observed().addresses());
            }
        }
    }

    Traffic of(String router) {
        return traffic.getOrDefault(router, Traffic.NONE);
    }

    private void addRoute(MeshRoute route) {
        String from = agentOf.get(route.from());
        String to = agentOf.get(route.to());
        String sender = from == null ? null : topology.routerOf(from);
        if (sender == null || to == null || topology.routerOf(to) == null) {
            return;
        }
        String address = Addresses.messages(route.to());
        at(sender).grant(address).senders().add(from);
        lead(address, sender, to);
    }

    private void addWaiting(String router, List<AddressStatus> addresses) {
        for (AddressStatus address : addresses) {
            if (address.waiting() > 0 && address.address().startsWith(Addresses.MESSAGES)) {
                String to = agentOf.get(address.address().substring(Addresses.MESSAGES.length()));
                if (to != null) {
                    lead(address.address(), router, to);
                }
            }
        }
    }

    private void lead(String address, String sender, String receivingAgent) {
        String receiver = topology.routerOf(receivingAgent);
        if (receiver == null || !known.add(new Hop(address, sender))) {
            return;
        }
        at(sender).grant(address);
        at(receiver).grant(address).receivers().add(receivingAgent);
        List<String> up = toTheTop(sender);
        List<String> down = toTheTop(receiver);
        if (!up.getLast().equals(down.getLast())) {
            return;
        }
        while (up.size() > 1 && down.size() > 1 && up.get(up.size() - 2).equals(down.get(down.size() - 2))) {
            up.removeLast();
            down.removeLast();
        }
        for (int i = 0; i + 1 < up.size(); i++) {
            pass(address, up.get(i), up.get(i + 1), LinkRoute.Direction.TO_UPSTREAM);
        }
        for (int i = 0; i + 1 < down.size(); i++) {
            pass(address, down.get(i), down.get(i + 1), LinkRoute.Direction.FROM_UPSTREAM);
        }
    }

    private void pass(String address, String downstream, String upstream, LinkRoute.Direction direction) {
        at(downstream).grant(address);
        AddressGrant grant = at(upstream).grant(address);
        if (direction == LinkRoute.Direction.TO_UPSTREAM) {
            grant.senders().add(downstream);
        } else {
            grant.receivers().add(downstream);
        }
        if (!topology.isDiscovered(downstream, upstream)) {
            at(downstream).route(address, direction);
        }
    }

    /** The router itself first. A cycle, which the controller refuses, ends where it would begin again. */
    private List<String> toTheTop(String router) {
        List<String> way = new ArrayList<>();
        for (String next = router; next != null && !way.contains(next); next = topology.parentOf(next)) {
            way.add(next);
        }
        return way;
    }

    private Traffic at(String router) {
        return traffic.computeIfAbsent(router, id -> new Traffic());
    }

    private record Hop(String address, String sender) {}
}
