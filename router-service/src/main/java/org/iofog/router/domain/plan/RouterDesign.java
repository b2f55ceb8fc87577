package org.iofog.router.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.AgentPlan;
import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Remote;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.TlsProfile;
import org.jspecify.annotations.Nullable;

/** What one agent should run, as its place in the mesh and the messages that pass there want it. */
final class RouterDesign {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    private final LinkPasswords passwords;
    private final Topology topology;
    private final MessagePaths paths;

    RouterDesign(LinkPasswords passwords, Topology topology, MessagePaths paths) {
        this.passwords = passwords;
        this.topology = topology;
        this.paths = paths;
    }

    AgentPlan of(MeshAgent agent) {
        Node node = topology.node(agent.uuid());
        return new AgentPlan(agent, node == null ? null : router(node, paths.of(node.id())), endpoint(agent, node));
    }

    private Router router(Node node, Traffic traffic) {
        return new Router(
                node.id(),
                node.engine(),
                node.mode(),
                listeners(node),
                peers(node.id()),
                links(node, traffic),
                traffic.grants());
    }

    private List<Listener> listeners(Node node) {
        if (node.mode() == RouterMode.INTERIOR) {
            return Stream.of(Listener.Role.values())
                    .map(role -> new Listener(role, EVERYWHERE, node.port(role), node.tlsOf(role)))
                    .toList();
        }
        String host = topology.usersOf(node.id()).isEmpty() ? LOOPBACK : EVERYWHERE;
        return List.of(new Listener(Listener.Role.NORMAL, host, node.port(Listener.Role.NORMAL), null));
    }

    private List<Link> links(Node node, Traffic traffic) {
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

    /** Where both ends have certificates. */
    private static @Nullable TlsProfile tls(Node node, @Nullable Node upstream) {
        return upstream == null || upstream.tlsOf(upstream.listenerRoleFor(node)) == null ? null : node.tls();
    }

    private Remote remote(Node node, @Nullable Node upstream) {
        return upstream == null
                ? Remote.BUS
                : new Remote(
                        upstream.host(),
                        upstream.port(upstream.listenerRoleFor(node)),
                        node.id(),
                        passwords.between(node.id(), upstream.id()));
    }

    private List<Peer> peers(String router) {
        return Stream.concat(topology.below(router).stream(), topology.usersOf(router).stream())
                .map(user -> new Peer(user, passwords.between(user, router)))
                .toList();
    }

    private MessagingEndpoint endpoint(MeshAgent agent, @Nullable Node own) {
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
