package org.iofog.router.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** A small mesh to which anything happens that can, nonsense included; the same seed, the same story. */
public final class RandomMesh {

    private static final List<String> AGENTS =
            IntStream.range(0, 8).mapToObj(i -> "agent-" + i).toList();
    private static final List<String> MICROSERVICES =
            IntStream.range(0, 6).mapToObj(i -> "ms-" + i).toList();
    private static final List<String> ROUTERS = Stream.concat(AGENTS.stream(), Stream.of(MeshSnapshot.DEFAULT_ROUTER))
            .toList();

    private final Random random;
    private final Map<String, MeshAgent> agents = new TreeMap<>();
    private final Map<String, MeshMicroservice> microservices = new TreeMap<>();
    private final Map<String, MeshRoute> routes = new TreeMap<>();
    private List<AddressStatus> bus = List.of();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    public RandomMesh(long seed) {
        random = new Random(seed);
    }

    public MeshSnapshot snapshot() {
        return new MeshSnapshot(
                "default",
                List.copyOf(agents.values()),
                List.copyOf(microservices.values()),
                List.copyOf(routes.values()));
    }

    public List<AddressStatus> bus() {
        return bus;
    }

    public Instant now() {
        return now;
    }

    /** One thing happens, and time goes on. */
    public void goOn() {
        now = now.plus(Duration.ofSeconds(random.nextInt(20)));
        switch (random.nextInt(12)) {
            case 0 -> agents.remove(any(AGENTS));
            case 1 -> microservices.remove(any(MICROSERVICES));
            case 2 -> routes.remove(any(MICROSERVICES) + any(MICROSERVICES));
            case 3, 4 -> addRoute();
            case 5, 6 -> addMicroservice();
            case 7 -> bus = waiting();
            case 8, 9 -> observe(any(AGENTS));
            default -> addAgent();
        }
    }

    private void addAgent() {
        String name = any(AGENTS);
        String mode = any(List.of("edge", "edge", "interior", "none"));
        Integer port = random.nextInt(4) == 0 ? null : 5672;
        RouterConfig config = new RouterConfig(mode, any(List.of("artemis", "qpid")), port, 56721, 56722);
        TlsFiles tls = random.nextBoolean() ? new TlsFiles(name, name, name) : null;
        agents.put(
                name,
                new MeshAgent(
                        name,
                        name,
                        random.nextInt(5) == 0 ? null : name + ".host",
                        config,
                        mode.equals("none") ? List.of() : some(ROUTERS),
                        mode.equals("none") ? any(ROUTERS) : null,
                        true,
                        tls,
                        null));
    }

    private void observe(String name) {
        MeshAgent agent = agents.get(name);
        if (agent == null) {
            return;
        }
        List<LinkStatus> links = some(ROUTERS).stream().map(this::link).toList();
        RouterStatus status = new RouterStatus(
                RouterEngine.ARTEMIS,
                RouterMode.EDGE,
                name,
                null,
                RouterState.RUNNING,
                null,
                now,
                null,
                links,
                waiting());
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
                        agent.tls(),
                        status));
    }

    private LinkStatus link(String to) {
        LinkState state = any(List.of(LinkState.values()));
        return new LinkStatus("iofog-" + to, to, LinkRole.EDGE, 1, state, null, now.minusSeconds(random.nextInt(60)));
    }

    private List<AddressStatus> waiting() {
        return some(MICROSERVICES).stream()
                .map(name -> new AddressStatus(Addresses.messages(name), random.nextInt(2), 0, 0))
                .toList();
    }

    private void addMicroservice() {
        String name = any(MICROSERVICES);
        microservices.put(name, new MeshMicroservice(name, name, "app", any(AGENTS)));
    }

    private void addRoute() {
        String from = any(MICROSERVICES);
        String to = any(MICROSERVICES);
        routes.put(from + to, new MeshRoute(from + to, from, to));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private List<String> some(List<String> names) {
        TreeSet<String> some = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(any(names));
        }
        return new ArrayList<>(some);
    }
}
