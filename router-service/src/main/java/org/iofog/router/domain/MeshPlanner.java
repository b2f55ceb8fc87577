package org.iofog.router.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** Turns what is wanted of a namespace's mesh into its routers. */
public final class MeshPlanner {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    private final LinkPasswords passwords;

    public MeshPlanner(LinkPasswords passwords) {
        this.passwords = passwords;
    }

    /**
     * The same snapshot gives the same plan, but for links that have been up long enough by {@code now}.
     *
     * @param bus what waits in the default router
     */
    public MeshPlan plan(MeshSnapshot snapshot, List<AddressStatus> bus, Instant now) {
        Topology topology = new Topology(snapshot, now);
        MessagePaths paths = new MessagePaths(snapshot, bus, topology);
        Map<String, List<Peer>> peers = peers(topology);
        Map<String, AgentPlan> plans = new LinkedHashMap<>();
        for (MeshAgent agent : topology.agents()) {
            Node node = topology.node(agent.uuid());
            Router router = node == null
                    ? null
                    : router(node, topology, paths.of(node.id()), peers.getOrDefault(node.id(), List.of()));
            plans.put(agent.uuid(), new AgentPlan(agent, router, endpoint(agent, topology)));
        }
        Traffic shared = paths.of(MeshSnapshot.DEFAULT_ROUTER);
        return new MeshPlan(snapshot.namespace(), plans, MeshPlan.bus(shared.addresses(), shared.grants()));
    }

    private Router router(Node node, Topology topology, Traffic traffic, List<Peer> peers) {
        return new Router(
                node.id(),
                node.engine(),
                node.mode(),
                listeners(node, topology),
                peers,
                links(node, topology, traffic),
                traffic.addresses(),
                traffic.grants());
    }

    private static List<Listener> listeners(Node node, Topology topology) {
        if (node.mode() == RouterMode.INTERIOR) {
            return Stream.of(Listener.Role.values())
                    .map(role -> new Listener(role, EVERYWHERE, node.port(role), node.tlsOf(role)))
                    .toList();
        }
        String host = topology.usersOf(node.id()).isEmpty() ? LOOPBACK : EVERYWHERE;
        return List.of(new Listener(Listener.Role.NORMAL, host, node.port(Listener.Role.NORMAL), null));
    }

    private List<Link> links(Node node, Topology topology, Traffic traffic) {
        List<Link> links = new ArrayList<>();
        for (String to : node.linked()) {
            boolean isSpare = !to.equals(node.upstreams().active());
            boolean balances = topology.isDiscovered(node.id(), to) && node.mode() == RouterMode.INTERIOR;
            links.add(new Link(
                    to,
                    node.mode() == RouterMode.EDGE ? LinkRole.EDGE : LinkRole.INTER_ROUTER,
                    topology.engineOf(to),
                    remote(node, topology.node(to)),
                    links.size() + 1,
                    isSpare && !balances,
                    isSpare ? List.of() : traffic.routes(),
                    tls(node, topology.node(to))));
        }
        return links;
    }

    /** Where both ends have certificates, and engines that share a listener with links that have none. */
    private static @Nullable TlsProfile tls(Node node, @Nullable Node upstream) {
        return upstream == null || upstream.tls() == null ? null : node.tls();
    }

    private Remote remote(Node node, @Nullable Node upstream) {
        return upstream == null
                ? Remote.BUS
                : new Remote(
                        upstream.host(),
                        upstream.port(door(node, upstream)),
                        node.id(),
                        passwords.between(node.id(), upstream.id()));
    }

    /** A router of another engine is a client to Qpid; all doors are alike to Artemis. */
    private static Listener.Role door(Node node, Node upstream) {
        if (upstream.engine() == RouterEngine.QPID && node.engine() != RouterEngine.QPID) {
            return Listener.Role.NORMAL;
        }
        return node.mode() == RouterMode.EDGE ? Listener.Role.EDGE : Listener.Role.INTER_ROUTER;
    }

    private Map<String, List<Peer>> peers(Topology topology) {
        Map<String, List<Peer>> peers = new HashMap<>();
        for (Node node : topology.nodes()) {
            node.linked().forEach(to -> addPeer(peers, node.id(), to));
            topology.usersOf(node.id()).forEach(user -> addPeer(peers, user, node.id()));
        }
        return peers;
    }

    private void addPeer(Map<String, List<Peer>> peers, String user, String router) {
        if (!router.equals(MeshSnapshot.DEFAULT_ROUTER)) {
            peers.computeIfAbsent(router, id -> new ArrayList<>()).add(new Peer(user, passwords.between(user, router)));
        }
    }

    private MessagingEndpoint endpoint(MeshAgent agent, Topology topology) {
        Node own = topology.node(agent.uuid());
        if (own != null) {
            return new MessagingEndpoint(
                    LOOPBACK, agent.router().messagingPort(), agent.uuid(), new Secret(Placeholder.AGENT_PASSWORD));
        }
        Node network = topology.node(Objects.requireNonNull(topology.routerOf(agent.uuid())));
        return network == null
                ? new MessagingEndpoint(
                        Placeholder.BUS_HOST, null, Placeholder.BUS_USER, new Secret(Placeholder.BUS_PASSWORD))
                : new MessagingEndpoint(
                        network.host(),
                        network.agent().router().messagingPort(),
                        agent.uuid(),
                        passwords.between(agent.uuid(), network.id()));
    }
}
