package org.iofog.router.domain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.LinkRoute;

/**
 * The way of all messages of one address: from each sender's router up to the first router that both ends are below, and
 * down again to the receiver's.
 */
final class Way {

    private final Topology topology;
    private final String address;
    private final Map<String, Passing> routers = new HashMap<>();
    private final Set<String> past = new HashSet<>();

    Way(Topology topology, String address) {
        this.topology = topology;
        this.address = address;
    }

    /** By router. */
    Map<String, Passing> routers() {
        return routers;
    }

    /** Agents and routers whose place decides about the way, though it may not lead through them. */
    Set<String> past() {
        return past;
    }

    /** From where an agent's messages enter the mesh. */
    void from(String sendingAgent, String receivingAgent) {
        past.add(sendingAgent);
        past.add(receivingAgent);
        String sender = topology.routerOf(sendingAgent);
        if (sender != null && topology.routerOf(receivingAgent) != null) {
            at(sender).grant().senders().add(sendingAgent);
            lead(sender, receivingAgent);
        }
    }

    /** From a router on, whoever sent what waits there. */
    void lead(String sender, String receivingAgent) {
        past.add(receivingAgent);
        String receiver = topology.routerOf(receivingAgent);
        if (receiver == null) {
            return;
        }
        at(sender);
        at(receiver).grant().receivers().add(receivingAgent);
        List<String> up = toTheTop(sender);
        List<String> down = toTheTop(receiver);
        if (!up.getLast().equals(down.getLast())) {
            return;
        }
        while (up.size() > 1 && down.size() > 1 && up.get(up.size() - 2).equals(down.get(down.size() - 2))) {
            up.removeLast();
            down.removeLast();
        }
        pass(up, LinkRoute.Direction.TO_UPSTREAM);
        pass(down, LinkRoute.Direction.FROM_UPSTREAM);
    }

    private void pass(List<String> upwards, LinkRoute.Direction direction) {
        for (int i = 0; i + 1 < upwards.size(); i++) {
            pass(upwards.get(i), upwards.get(i + 1), direction);
        }
    }

    private void pass(String downstream, String upstream, LinkRoute.Direction direction) {
        at(downstream);
        AddressGrant grant = at(upstream).grant();
        if (direction == LinkRoute.Direction.TO_UPSTREAM) {
            grant.senders().add(downstream);
        } else {
            grant.receivers().add(downstream);
        }
        if (!topology.isDiscovered(downstream, upstream)) {
            routers.computeIfPresent(downstream, (router, passing) -> passing.by(direction));
        }
    }

    /** The router itself first. A cycle, which the controller refuses, ends where it would begin again. */
    private List<String> toTheTop(String router) {
        List<String> way = new ArrayList<>();
        for (String next = router; next != null && !way.contains(next); next = topology.parentOf(next)) {
            way.add(next);
        }
        past.addAll(way);
        past.remove(MeshSnapshot.DEFAULT_ROUTER);
        return way;
    }

    private Passing at(String router) {
        return routers.computeIfAbsent(router, id -> Passing.of(address));
    }
}
