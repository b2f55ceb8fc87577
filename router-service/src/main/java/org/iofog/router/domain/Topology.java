package org.iofog.router.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.jspecify.annotations.Nullable;

/** Which routers there are, which of its upstreams each uses, and which router serves an agent that has none. */
final class Topology {

    private final Map<String, MeshAgent> agents = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> users = new HashMap<>();

    Topology(MeshSnapshot snapshot, Instant now) {
        snapshot.agents().forEach(agent -> agents.put(agent.uuid(), agent));
        for (MeshAgent agent : snapshot.agents()) {
            RouterMode mode = Node.modeOf(agent);
            if (mode != RouterMode.NONE) {
                nodes.put(agent.uuid(), new Node(agent, mode, Node.engineOf(agent), choice(agent, mode, now)));
            }
        }
        for (MeshAgent agent : snapshot.agents()) {
            String router = routerOf(agent.uuid());
            if (router != null && !router.equals(agent.uuid())) {
                users.computeIfAbsent(router, none -> new ArrayList<>()).add(agent.uuid());
            }
        }
    }

    /** Only an edge router keeps a former upstream: nobody is below it, so that no cycle can come of it. */
    private UpstreamChoice choice(MeshAgent agent, RouterMode mode, Instant now) {
        List<String> wanted =
                agent.upstreamRouters().stream().filter(this::isInterior).toList();
        List<LinkStatus> observed =
                agent.observed() == null ? List.of() : agent.observed().links();
        List<String> former = mode == RouterMode.EDGE
                ? observed.stream()
                        .filter(link -> link.state() == LinkState.UP)
                        .map(LinkStatus::to)
                        .filter(to -> !wanted.contains(to) && isInterior(to))
                        .toList()
                : List.of();
        return UpstreamChoice.of(wanted, former, observed, now);
    }

    private boolean isInterior(String router) {
        MeshAgent agent = agents.get(router);
        return MeshSnapshot.DEFAULT_ROUTER.equals(router)
                || agent != null && agent.host() != null && Node.modeOf(agent) == RouterMode.INTERIOR;
    }

    Collection<MeshAgent> agents() {
        return agents.values();
    }

    @Nullable
    Node node(String router) {
        return nodes.get(router);
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    /** Uuids of the agents without a router that use this one. */
    List<String> usersOf(String router) {
        return users.getOrDefault(router, List.of());
    }

    /** Id of the router an agent's messages enter and leave the mesh by; null where there is no such agent. */
    @Nullable
    String routerOf(String agentUuid) {
        MeshAgent agent = agents.get(agentUuid);
        if (agent == null || nodes.containsKey(agentUuid)) {
            return agent == null ? null : agentUuid;
        }
        Node network = nodes.get(agent.networkRouter());
        return network != null
                        && network.agent().host() != null
                        && network.agent().router().messagingPort() != null
                ? network.id()
                : MeshSnapshot.DEFAULT_ROUTER;
    }

    @Nullable
    String parentOf(String router) {
        Node node = nodes.get(router);
        return node == null ? null : node.upstreams().active();
    }

    /** Whether addresses pass between the two without being told to. */
    boolean isDiscovered(String one, String other) {
        return engineOf(one) == RouterEngine.QPID && engineOf(other) == RouterEngine.QPID;
    }

    RouterEngine engineOf(String router) {
        Node node = nodes.get(router);
        return node == null ? RouterEngine.ARTEMIS : node.engine();
    }
}
