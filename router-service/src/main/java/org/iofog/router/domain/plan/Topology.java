package org.iofog.router.domain.plan;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.jspecify.annotations.Nullable;

/**
 * Which routers there are, which of its upstreams each uses, and which router serves an agent that has none. Brought from
 * one snapshot to the next by what differs between them.
 */
final class Topology {

    private final Map<String, MeshAgent> agents = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();

    /** Interior routers still on a former upstream, which others may bring below them. */
    private final Set<String> leaving = new HashSet<>();

    private List<MeshAgent> former = List.of();

    /** Who names a router, wherever. */
    private final Index naming = new Index();

    private final Index below = new Index();
    private final Index users = new Index();

    TopologyChange change(List<MeshAgent> wanted, Instant now) {
        TopologyChange change = new TopologyChange();
        Set<String> affected = new LinkedHashSet<>();
        due.forEach((agent, at) -> {
            if (!at.isAfter(now)) {
                affected.add(agent);
            }
        });
        Differing.each(former, wanted, agent -> replace(agent.uuid(), agent, affected));
        former = wanted;
        Differing.gone(agents.keySet(), wanted, MeshAgent::uuid).forEach(gone -> replace(gone, null, affected));
        affected.addAll(leaving);
        affected.forEach(agent -> place(agent, now));
        affected.forEach(agent -> settle(agent, change));
        change.concerned().remove(MeshSnapshot.DEFAULT_ROUTER);
        return change;
    }

    private void replace(String uuid, @Nullable MeshAgent next, Set<String> affected) {
        MeshAgent former = next == null ? agents.remove(uuid) : agents.put(uuid, next);
        if (Objects.equals(former, next)) {
            return;
        }
        naming.move(uuid, namedBy(former), namedBy(next));
        affected.add(uuid);
        if (!isSameToOthers(former, next)) {
            affected.addAll(naming.of(uuid));
        }
    }

    private static Set<String> namedBy(@Nullable MeshAgent agent) {
        if (agent == null) {
            return Set.of();
        }
        Set<String> named = new HashSet<>(agent.upstreamRouters());
        observed(agent).forEach(link -> named.add(link.to()));
        if (agent.networkRouter() != null) {
            named.add(agent.networkRouter());
        }
        return named;
    }

    private static boolean isSameToOthers(@Nullable MeshAgent one, @Nullable MeshAgent other) {
        return one != null
                && other != null
                && one.router().equals(other.router())
                && Objects.equals(one.host(), other.host())
                && Objects.equals(one.tls(), other.tls());
    }

    private void place(String uuid, Instant now) {
        MeshAgent agent = agents.get(uuid);
        RouterMode mode = agent == null ? RouterMode.NONE : Node.modeOf(agent);
        if (agent == null || mode == RouterMode.NONE) {
            nodes.remove(uuid);
            due.remove(uuid);
            leaving.remove(uuid);
            return;
        }
        UpstreamChoice choice = choice(agent, mode, now);
        nodes.put(uuid, new Node(agent, mode, Node.engineOf(agent), choice));
        if (choice.until() == null) {
            due.remove(uuid);
        } else {
            due.put(uuid, choice.until());
        }
    }

    private UpstreamChoice choice(MeshAgent agent, RouterMode mode, Instant now) {
        List<String> wanted =
                agent.upstreamRouters().stream().filter(this::isInterior).toList();
        List<String> former = inUse(agent)
                .filter(to -> !wanted.contains(to) && isInterior(to))
                .toList();
        if (mode == RouterMode.EDGE || former.isEmpty()) {
            leaving.remove(agent.uuid());
            return UpstreamChoice.of(wanted, former, observed(agent), now);
        }
        leaving.add(agent.uuid());
        List<String> kept =
                former.stream().filter(to -> !leadsTo(to, agent.uuid())).toList();
        return UpstreamChoice.of(wanted, kept, observed(agent), now);
    }

    /** Whether a way up from a router passes another one, by links that are wanted or still in use. */
    private boolean leadsTo(String router, String other) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(router));
        while (!ahead.isEmpty()) {
            String next = ahead.pop();
            if (next.equals(other)) {
                return true;
            }
            MeshAgent agent = agents.get(next);
            if (agent != null && seen.add(next)) {
                ahead.addAll(agent.upstreamRouters());
                inUse(agent).forEach(ahead::add);
            }
        }
        return false;
    }

    private static Stream<String> inUse(MeshAgent agent) {
        return observed(agent).stream()
                .filter(link -> link.state() == LinkState.UP)
                .map(LinkStatus::to);
    }

    private static List<LinkStatus> observed(MeshAgent agent) {
        return agent.observed() == null ? List.of() : agent.observed().links();
    }

    private boolean isInterior(String router) {
        MeshAgent agent = agents.get(router);
        return MeshSnapshot.DEFAULT_ROUTER.equals(router)
                || agent != null && agent.host() != null && Node.modeOf(agent) == RouterMode.INTERIOR;
    }

    /** Once all affected nodes are there. */
    private void settle(String uuid, TopologyChange change) {
        Place next = placeOf(uuid);
        Place former = Objects.requireNonNullElse(
                agents.containsKey(uuid) ? places.put(uuid, next) : places.remove(uuid), Place.NOWHERE);
        change.concerned().add(uuid);
        if (!former.leadsAs(next)) {
            change.moved().add(uuid);
        }
        reindex(uuid, former.linked(), next.linked(), below, change);
        reindex(uuid, former.servedBy(uuid), next.servedBy(uuid), users, change);
    }

    private static void reindex(String uuid, Set<String> former, Set<String> next, Index index, TopologyChange change) {
        if (!former.equals(next)) {
            index.move(uuid, former, next);
            change.concerned().addAll(former);
            change.concerned().addAll(next);
        }
    }

    private Place placeOf(String uuid) {
        MeshAgent agent = agents.get(uuid);
        Node node = nodes.get(uuid);
        if (agent == null) {
            return Place.NOWHERE;
        }
        return node == null
                ? new Place(networkRouter(agent), null, RouterEngine.ARTEMIS, Set.of())
                : new Place(uuid, node.upstreams().active(), node.engine(), Set.copyOf(node.linked()));
    }

    private String networkRouter(MeshAgent agent) {
        Node network = agent.networkRouter() == null ? null : nodes.get(agent.networkRouter());
        return network != null
                        && network.agent().host() != null
                        && network.agent().router().messagingPort() != null
                ? network.id()
                : MeshSnapshot.DEFAULT_ROUTER;
    }

    @Nullable
    MeshAgent agent(String uuid) {
        return agents.get(uuid);
    }

    @Nullable
    Node node(String router) {
        return nodes.get(router);
    }

    /** Ids of the routers that connect to this one. */
    SortedSet<String> below(String router) {
        return below.of(router);
    }

    /** Uuids of the agents without a router that use this one. */
    SortedSet<String> usersOf(String router) {
        return users.of(router);
    }

    /** Id of the router an agent's messages enter and leave the mesh by; null where there is no such agent. */
    @Nullable
    String routerOf(String agentUuid) {
        return place(agentUuid).router();
    }

    @Nullable
    String parentOf(String router) {
        return place(router).parent();
    }

    private Place place(String uuid) {
        return places.getOrDefault(uuid, Place.NOWHERE);
    }

    /** Whether addresses pass between the two without being told to. */
    boolean isDiscovered(String one, String other) {
        return engineOf(one) == RouterEngine.QPID && engineOf(other) == RouterEngine.QPID;
    }

    RouterEngine engineOf(String router) {
        return place(router).engine();
    }
}
