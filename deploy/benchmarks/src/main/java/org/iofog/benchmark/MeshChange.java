package org.iofog.benchmark;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;

/**
 * An edge router is linked to an interior router that nothing else leads to: from the command until a message that waited
 * for a way has passed the new link and is taken by its receiver. Then it goes back below the default router.
 */
final class MeshChange implements AutoCloseable {

    private static final String CONTROLLER = "controller";
    private static final String ISLAND = "island";
    private static final String EDGE = "edge";
    private static final int WARM_UP = 3;
    private static final int COUNTED = 20;

    private final Containers containers = Containers.ofThisMachine();
    private final List<String> agents = new ArrayList<>();
    private final Mesh mesh;
    private final ControllerApi api;
    private final String engine;

    /** @param engine {@code artemis} or {@code qpid}, of both routers */
    MeshChange(Mesh mesh, String engine) {
        this.mesh = mesh;
        this.engine = engine;
        mesh.startServers();
        this.api = mesh.startController(CONTROLLER);
        mesh.startRouterService("router-service");
    }

    void run(Report report, String variant) {
        startAgent(ISLAND, island());
        startAgent(
                EDGE,
                AgentConfigSpec.EMPTY.withRouters(null, null, new RouterConfig("edge", engine, null, null, null)));
        api.accept(new CreateApplication("default", "talk", new ApplicationSpec("talk", null, List.of(), List.of())));
        deploy("receiver", ISLAND);
        deploy("sender", EDGE, "receiver");
        SpokenFor sender = SpokenFor.of("sender", api, containers);
        SpokenFor receiver = SpokenFor.of("receiver", api, containers);
        List<Double> times = new ArrayList<>();
        for (int i = -WARM_UP; i < COUNTED; i++) {
            sender.publish();
            double millis = millisUntilItPasses(receiver);
            if (i >= 0) {
                times.add(millis);
            }
            link(MeshSnapshot.DEFAULT_ROUTER);
            awaitLink(MeshSnapshot.DEFAULT_ROUTER);
        }
        report.add(Figure.of("mesh change", variant, "ms", Samples.of(times), "< 250"));
    }

    private double millisUntilItPasses(SpokenFor receiver) {
        long begin = System.nanoTime();
        link(ISLAND);
        await().atMost(Mesh.SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> receiver.take() > 0);
        return (System.nanoTime() - begin) / 1e6;
    }

    private AgentConfigSpec island() {
        RouterConfig router = new RouterConfig("interior", engine, Mesh.freePort(), Mesh.freePort(), Mesh.freePort());
        return ContractJson.mapper()
                .convertValue(
                        Map.of("host", "127.0.0.1", "upstreamRouters", List.of(), "routerConfig", router),
                        AgentConfigSpec.class);
    }

    private void startAgent(String name, AgentConfigSpec config) {
        mesh.startAgent(api, CONTROLLER, name, config);
        agents.add(api.agent(name).uuid());
    }

    private void deploy(String microservice, String agent, String... routes) {
        api.awaitDone(api.accept(Microservices.createSpokenFor("talk", microservice, agent, List.of(routes))));
    }

    private void link(String upstream) {
        api.accept(new UpdateAgent("default", EDGE, AgentConfigSpec.EMPTY.withRouters(List.of(upstream), null, null)));
    }

    private void awaitLink(String upstream) {
        await().atMost(Mesh.SOON)
                .until(() -> api.topology().links().stream()
                        .filter(link -> link.from().equals(EDGE) && link.state() != LinkState.DOWN)
                        .allMatch(link -> link.to().equals(upstream)));
    }

    @Override
    public void close() {
        mesh.close();
        agents.forEach(containers::cleanUpAfter);
    }
}
