package org.iofog.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.spec.RouterConfig;

/**
 * Many agents, every hundredth with an interior router below the default router and the others with an edge router below
 * the interior one before them; a microservice on each, which sends to the next agent's.
 */
final class LargeNamespace {

    private static final int SITE = 100;

    private final List<MeshAgent> agents;
    private final List<MeshMicroservice> microservices;
    private final List<MeshRoute> routes;
    private int moves;

    LargeNamespace(int size) {
        agents = IntStream.range(0, size).mapToObj(LargeNamespace::agent).toList();
        microservices = new ArrayList<>(
                IntStream.range(0, size).mapToObj(i -> microservice(i, i)).toList());
        routes = IntStream.range(0, size)
                .mapToObj(i -> new MeshRoute("route-" + i, id("microservice", i), id("microservice", (i + 1) % size)))
                .toList();
    }

    MeshSnapshot snapshot() {
        return new MeshSnapshot("default", agents, List.copyOf(microservices), routes);
    }

    /** One more microservice has moved to another site. */
    MeshSnapshot afterOneMove() {
        int moved = moves++ * SITE % microservices.size();
        microservices.set(moved, microservice(moved, (moved + SITE + SITE / 2) % agents.size()));
        return snapshot();
    }

    private static MeshMicroservice microservice(int number, int agent) {
        return new MeshMicroservice(id("microservice", number), "microservice-" + number, "app", id("agent", agent));
    }

    private static MeshAgent agent(int number) {
        boolean interior = number % SITE == 0;
        String upstream = interior ? MeshSnapshot.DEFAULT_ROUTER : id("agent", number - number % SITE);
        RouterConfig router = interior
                ? new RouterConfig("interior", "artemis", 5672, 56721, 56722)
                : new RouterConfig("edge", "artemis", null, null, null);
        return new MeshAgent(
                id("agent", number),
                "agent-" + number,
                "10.0.0." + number,
                router,
                List.of(upstream),
                null,
                true,
                null,
                null);
    }

    private static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
