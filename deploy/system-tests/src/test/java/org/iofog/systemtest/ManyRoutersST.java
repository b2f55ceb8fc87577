package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.view.RouterView;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty routers at once. They are simulated on the side of the agents, since fifty real ones would be a hundred
 * processes; bus, controller and router service are real.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRoutersST {

    private static final int MANY = 50;

    /** What has not been applied for half a minute is sent again. */
    private static final int MOST_CONFIGURATIONS = 3;

    private EdgeCrowd crowd;

    @BeforeAll
    void startControlPlane(@TempDir Path folder) {
        crowd = new EdgeCrowd(folder);
    }

    @AfterAll
    void stopEverything() {
        crowd.close();
    }

    @Test
    void fiftyJoinAtOnceAndEachGetsItsRouter() throws Exception {
        List<SimulatedEdge> joined = joinAtOnce("joining");

        await().atMost(Mesh.SOON.multipliedBy(2)).untilAsserted(() -> {
            Map<String, RouterState> states = states();
            assertThat(joined).allSatisfy(edge -> assertThat(states).containsEntry(edge.name(), RouterState.RUNNING));
        });
        assertThat(joined).allMatch(edge -> edge.given().size() <= MOST_CONFIGURATIONS);
    }

    /** The first copy has the work for the namespace as long as it lives. */
    @Test
    void anotherCopyFinishesWhatOneThatWasKilledHadBegun() throws Exception {
        List<SimulatedEdge> edges = joinAtOnce("ring");
        Ring ring = new Ring(edges.stream().map(SimulatedEdge::name).toList());
        await().atMost(Mesh.SOON.multipliedBy(2))
                .until(() -> edges.stream().noneMatch(edge -> edge.given().isEmpty()));
        crowd.mesh().startRouterService("router-service-2");
        crowd.mesh().startRouterService("router-service-3");
        try (MessageQueues queues =
                new MessageQueues(crowd.vertx(), crowd.mesh().connection())) {
            await().atMost(Mesh.SOON).until(queues::isConnected);
            crowd.api().accept(new CreateApplication("default", "ring", ring.application()));

            await().atMost(Mesh.SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> queues.count() > 0);
            crowd.mesh().get("router-service-1").kill();
            List<String> microservices = ring.uuids(crowd.api());

            await().atMost(Mesh.SOON)
                    .untilAsserted(() -> assertThat(ready(edges, microservices)).isEqualTo(MANY));
            assertThat(queues.count()).isEqualTo(MANY);
            assertThat(edges)
                    .allSatisfy(edge -> assertThat(edge.given())
                            .allSatisfy(revision -> assertThat(Collections.frequency(edge.given(), revision))
                                    .isLessThanOrEqualTo(MOST_CONFIGURATIONS)));
            expectMessagesAllTheWayRound(edges, microservices);
        }
    }

    private List<SimulatedEdge> joinAtOnce(String prefix) throws Exception {
        return crowd.joinAtOnce(
                MANY, i -> new SimulatedEdge(crowd.vertx(), crowd.mesh().provision(crowd.api(), prefix + "-" + i)));
    }

    private Map<String, RouterState> states() {
        return crowd.api().topology().routers().stream()
                .filter(router -> router.state() != null)
                .collect(Collectors.toMap(RouterView::name, RouterView::state));
    }

    private static long ready(List<SimulatedEdge> edges, List<String> microservices) {
        return IntStream.range(0, MANY)
                .filter(i -> edges.get(i).passesMessagesFor(microservices.get(i))
                        && edges.get(i).passesMessagesFor(microservices.get((i + 1) % MANY)))
                .count();
    }

    private static void expectMessagesAllTheWayRound(List<SimulatedEdge> edges, List<String> microservices) {
        for (int i = 0; i < MANY; i++) {
            edges.get(i).receiveFor(microservices.get(i));
            edges.get(i)
                    .send(microservices.get((i + 1) % MANY), "from-" + i)
                    .await()
                    .atMost(Mesh.SOON);
        }
        await().atMost(Mesh.SOON).untilAsserted(() -> {
            for (int i = 0; i < MANY; i++) {
                assertThat(edges.get((i + 1) % MANY).received()).containsExactly("from-" + i);
            }
        });
    }
}
