package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.contract.view.RouterView;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.router.FakeRouter;
import org.iofog.testkit.router.FakeRouterNetwork;
import org.iofog.testkit.router.RouterFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty routers join at once, and each is managed over the bus with every request a Qpid router gets; the routers that
 * answer are fake ones. The copy of the router service at work is killed while it changes them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyQpidRoutersST {

    private static final int MANY = 50;

    private final FakeRouterNetwork network = new FakeRouterNetwork();
    private final Map<String, FakeRouter> routers = new ConcurrentHashMap<>();
    private EdgeCrowd crowd;

    @BeforeAll
    void startControlPlane(@TempDir Path folder) {
        crowd = new EdgeCrowd(folder);
    }

    @AfterAll
    void stopEverything() {
        crowd.close();
        network.close();
    }

    @Test
    void fiftyJoinAtOnceAndAnotherCopyFinishesTheirChangeWhenOneIsKilled() throws Exception {
        List<SimulatedEdge> edges = crowd.joinAtOnce(MANY, i -> join("qpid-" + i));
        await().atMost(Mesh.SOON.multipliedBy(2))
                .untilAsserted(() -> assertThat(running()).hasSize(MANY));
        crowd.mesh().startRouterService("router-service-2");
        crowd.mesh().startRouterService("router-service-3");
        Ring ring = new Ring(edges.stream().map(SimulatedEdge::name).toList());

        crowd.api().accept(new CreateApplication("default", "ring", ring.application()));
        await().atMost(Mesh.SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> changed() > 0);
        crowd.mesh().get("router-service-1").kill();

        List<String> microservices = ring.uuids(crowd.api());
        await().atMost(Mesh.SOON.multipliedBy(2)).untilAsserted(() -> {
            for (int i = 0; i < MANY; i++) {
                assertThat(routers.get(edges.get(i).name()).addresses())
                        .isEqualTo(Stream.of(microservices.get(i), microservices.get(ring.after(i)))
                                .map(Addresses::messages)
                                .sorted()
                                .toList());
            }
        });
    }

    private SimulatedEdge join(String name) {
        ProvisionedAgent identity = crowd.mesh().provision(crowd.api(), name, new RouterKind("qpid", null).edge());
        return new SimulatedEdge(crowd.vertx(), identity, first -> start(identity, first));
    }

    /** As its agent would: with what only the host knows. */
    private void start(ProvisionedAgent identity, RouterConfiguration configuration) {
        Secret file = configuration.file();
        assertThat(file).isNotNull();
        String[] bus = identity.busUrl().replace("amqp://", "").split(":");
        routers.put(
                identity.name(),
                network.start(RouterFile.of(file.value()
                        .replace("${messaging.port}", String.valueOf(Mesh.freePort()))
                        .replace("${agent.password}", "of the agent")
                        .replace("${bus.host}", bus[0])
                        .replace("${bus.port}", bus[1])
                        .replace("${bus.user}", identity.uuid())
                        .replace("${bus.password}", identity.token().value()))));
    }

    /** What the router service, which looks at each of them, reports. */
    private List<String> running() {
        return crowd.api().topology().routers().stream()
                .filter(router -> router.state() == RouterState.RUNNING && routers.containsKey(router.name()))
                .map(RouterView::name)
                .toList();
    }

    private long changed() {
        return routers.values().stream()
                .filter(router -> !router.addresses().isEmpty())
                .count();
    }
}
