package org.iofog.router.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.mesh.TlsFiles;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.MeshPlan;
import org.iofog.router.domain.plan.LinkPasswords;
import org.iofog.router.domain.plan.MeshPlanner;
import org.jspecify.annotations.Nullable;

/** Writes down the mesh of a namespace for a test; uuids are names. */
public final class Mesh {

    public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final Map<String, MeshAgent> agents = new LinkedHashMap<>();
    private final Map<String, MeshMicroservice> microservices = new LinkedHashMap<>();
    private final List<MeshRoute> routes = new ArrayList<>();
    private final List<AddressStatus> bus = new ArrayList<>();

    public static Mesh mesh() {
        return new Mesh();
    }

    public Mesh edge(String name, String... upstreams) {
        return router(name, "edge", "artemis", List.of(upstreams));
    }

    public Mesh interior(String name, String... upstreams) {
        return router(name, "interior", "artemis", List.of(upstreams));
    }

    public Mesh qpidEdge(String name, String... upstreams) {
        return router(name, "edge", "qpid", List.of(upstreams));
    }

    public Mesh qpidInterior(String name, String... upstreams) {
        return router(name, "interior", "qpid", List.of(upstreams));
    }

    /** Its host has certificates. */
    public Mesh certified(String name) {
        MeshAgent agent = agents.get(name);
        agents.put(
                name,
                new MeshAgent(
                        name,
                        name,
                        agent.host(),
                        agent.router(),
                        agent.upstreamRouters(),
                        agent.networkRouter(),
                        agent.connected(),
                        new TlsFiles("/tls/" + name + ".pem", "/tls/" + name + ".key", "/tls/authority.pem"),
                        agent.observed()));
        return this;
    }

    public Mesh none(String name, String networkRouter) {
        RouterConfig config = new RouterConfig("none", "artemis", null, null, null);
        agents.put(name, new MeshAgent(name, name, null, config, List.of(), networkRouter, true, null, null));
        return this;
    }

    private Mesh router(String name, String mode, String engine, List<String> upstreams) {
        boolean isInterior = mode.equals("interior");
        RouterConfig config = new RouterConfig(
                mode, engine, isInterior ? 5672 : null, isInterior ? 56721 : null, isInterior ? 56722 : null);
        agents.put(
                name,
                new MeshAgent(
                        name, name, isInterior ? name + ".host" : null, config, upstreams, null, true, null, null));
        return this;
    }

    public Mesh microservice(String name, String agent) {
        microservices.put(name, new MeshMicroservice(name, name, null, agent));
        return this;
    }

    public Mesh route(String from, String to) {
        routes.add(new MeshRoute(from + "-to-" + to, from, to));
        return this;
    }

    /** The agent's router was seen with this link. */
    public Mesh seen(String agent, String to, LinkState state, Instant since) {
        return observed(agent, new LinkStatus("iofog-" + to, to, LinkRole.EDGE, 1, state, null, since), null);
    }

    /** Messages were seen to wait in the agent's router. */
    public Mesh waiting(String agent, String microservice, long messages) {
        return observed(agent, null, new AddressStatus(Addresses.messages(microservice), messages, 0, 0));
    }

    private Mesh observed(String name, @Nullable LinkStatus link, @Nullable AddressStatus address) {
        MeshAgent agent = agents.get(name);
        List<LinkStatus> links = new ArrayList<>(
                agent.observed() == null ? List.of() : agent.observed().links());
        List<AddressStatus> addresses = new ArrayList<>(
                agent.observed() == null ? List.of() : agent.observed().addresses());
        if (link != null) {
            links.removeIf(former -> former.to().equals(link.to()));
            links.add(link);
        }
        if (address != null) {
            addresses.add(address);
        }
        RouterStatus status = new RouterStatus(
                RouterEngine.ARTEMIS,
                RouterMode.EDGE,
                name,
                null,
                RouterState.RUNNING,
                null,
                NOW,
                null,
                links,
                addresses);
        agents.put(
                name,
                new MeshAgent(
                        name,
                        name,
                        agent.host(),
                        agent.router(),
                        agent.upstreamRouters(),
                        agent.networkRouter(),
                        true,
                        agent.tls(),
                        status));
        return this;
    }

    public MeshSnapshot snapshot() {
        return new MeshSnapshot("default", List.copyOf(agents.values()), List.copyOf(microservices.values()), routes);
    }

    /** Messages were seen to wait in the default router. */
    public Mesh waitingAtTheBus(String microservice, long messages) {
        bus.add(new AddressStatus(Addresses.messages(microservice), messages, 0, 0));
        return this;
    }

    public MeshPlan plan() {
        return planner().plan(snapshot(), bus, NOW);
    }

    public static MeshPlanner planner() {
        return new MeshPlanner(new LinkPasswords(new Secret("of the mesh")));
    }
}
