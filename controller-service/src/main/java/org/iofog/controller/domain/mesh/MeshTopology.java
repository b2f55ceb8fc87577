package org.iofog.controller.domain.mesh;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.AddressView;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.RouterView;
import org.iofog.contract.view.TopologyView;
import org.iofog.controller.domain.model.SeenRouter;
import org.jspecify.annotations.Nullable;

/** The mesh of a namespace as people see it, by names. */
public final class MeshTopology {

    private static final RouterConfig DEFAULT_CONFIG = new RouterConfig("interior", "artemis", null, null, null);

    private final String namespace;
    private final List<MeshNode> nodes;
    private final @Nullable SeenRouter defaultRouter;
    private final Map<String, String> microservices;
    private final Map<String, String> names;

    /**
     * @param defaultRouter the namespace's part of it; absent until the router service has looked
     * @param microservices names by uuid
     */
    public MeshTopology(
            String namespace,
            List<MeshNode> nodes,
            @Nullable SeenRouter defaultRouter,
            Map<String, String> microservices) {
        this.namespace = namespace;
        this.nodes = nodes;
        this.defaultRouter = defaultRouter;
        this.microservices = microservices;
        this.names = nodes.stream()
                .collect(toMap(
                        node -> node.member().uuid(), node -> node.member().name()));
    }

    public TopologyView view() {
        return new TopologyView(
                namespace,
                Stream.concat(Stream.of(defaultRouter()), nodes.stream().map(this::router))
                        .toList(),
                nodes.stream().flatMap(this::links).toList(),
                Stream.concat(
                                addresses(MeshSnapshot.DEFAULT_ROUTER, defaultRouter),
                                nodes.stream()
                                        .flatMap(node -> addresses(node.member().name(), node.traffic())))
                        .toList());
    }

    private RouterView defaultRouter() {
        return router(MeshSnapshot.DEFAULT_ROUTER, null, null, DEFAULT_CONFIG, List.of(), null, true, defaultRouter);
    }

    private RouterView router(MeshNode node) {
        MeshMember member = node.member();
        RouterPlace place = new RouterPlace(member.config());
        return router(
                member.name(),
                member.uuid(),
                MeshAgents.host(member),
                place.config(),
                place.upstreams(),
                place.runsRouter() ? null : place.networkRouter(),
                member.state() == AgentView.State.ONLINE,
                node.seen());
    }

    private RouterView router(
            String name,
            @Nullable String uuid,
            @Nullable String host,
            RouterConfig config,
            List<String> upstreams,
            @Nullable String networkRouter,
            boolean connected,
            @Nullable SeenRouter seen) {
        RouterStatus status = seen == null ? null : seen.status();
        return new RouterView(
                name,
                namespace,
                uuid,
                host,
                config,
                upstreams,
                networkRouter,
                connected,
                status == null ? null : status.state(),
                status == null ? null : status.problem(),
                status == null ? null : status.since(),
                status == null ? null : status.appliedRevision(),
                status == null ? null : status.version(),
                seen == null ? null : seen.at());
    }

    private Stream<LinkView> links(MeshNode node) {
        List<String> upstreams = new RouterPlace(node.member().config()).upstreams();
        return node.links().stream().map(link -> link(node.member().name(), link, upstreams));
    }

    private LinkView link(String from, LinkStatus link, List<String> upstreams) {
        String to = names.getOrDefault(link.to(), link.to());
        return new LinkView(
                link.name(),
                from,
                to,
                link.role(),
                upstreams.contains(to) ? upstreams.indexOf(to) + 1 : link.cost(),
                link.state(),
                link.problem(),
                link.since());
    }

    private Stream<AddressView> addresses(String router, @Nullable SeenRouter seen) {
        return seen == null
                ? Stream.empty()
                : seen.status().addresses().stream()
                        .map(address -> seen.address(router, address, receiver(address.address())));
    }

    private @Nullable String receiver(String address) {
        return address.startsWith(Addresses.MESSAGES)
                ? microservices.get(address.substring(Addresses.MESSAGES.length()))
                : null;
    }
}
