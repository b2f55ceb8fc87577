package org.iofog.router.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.contract.mesh.MeshSnapshot.DEFAULT_ROUTER;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.plan.LinkPasswords;
import org.iofog.router.domain.plan.MeshPlanner;
import org.junit.jupiter.api.Test;

class KeepMeshHandlerTest {

    private final FakeRouters routers = new FakeRouters();
    private final FakeMesh mesh = new FakeMesh();
    private final KeepMeshHandler handler = new KeepMeshHandler(
            mesh,
            new MeshPlanner(new LinkPasswords(new Secret("of the mesh"))),
            namespace -> routers,
            mesh,
            Clock.systemUTC(),
            List.of(routers));

    @Test
    void aRouterThatDoesNotAnswerHoldsUpNoOther() {
        // Given
        mesh.want(namespaceOf("one", "silent", "other"));
        routers.silence("silent");

        // When
        handler.keep("default").subscribeAsCompletionStage();

        // Then
        assertThat(mesh.reported()).contains("one", "other").doesNotContain("silent");
    }

    @Test
    void routersAreNotAllChangedAtOnce() {
        // Given
        String[] many =
                Stream.iterate(0, i -> i + 1).limit(100).map(i -> "agent-" + i).toArray(String[]::new);
        mesh.want(namespaceOf(many));
        routers.silence(many);

        // When
        handler.keep("default").subscribeAsCompletionStage();

        // Then
        assertThat(routers.waiting()).isEqualTo(32);
    }

    @Test
    void routersThatOthersConnectToAreToldAndChangedFirst() {
        // Given
        mesh.want(namespaceOf(edge("a-one"), interior("m-hub"), edge("z-other")));

        // When
        handler.keep("default").subscribeAsCompletionStage();

        // Then
        assertThat(mesh.told()).startsWith("m-hub").hasSize(3);
        assertThat(mesh.reported()).startsWith(DEFAULT_ROUTER, "m-hub").hasSize(4);
    }

    @Test
    void anInteriorRouterThatDoesNotAnswerHoldsUpTheOthersForAMomentOnly() {
        // Given
        mesh.want(namespaceOf(edge("one"), interior("silent")));
        routers.silence("silent");

        // When
        handler.keep("default").subscribeAsCompletionStage();

        // Then
        await().untilAsserted(() -> assertThat(mesh.reported()).contains("one"));
    }

    private static MeshSnapshot namespaceOf(String... edges) {
        return namespaceOf(Stream.of(edges).map(KeepMeshHandlerTest::edge).toArray(MeshAgent[]::new));
    }

    private static MeshSnapshot namespaceOf(MeshAgent... agents) {
        return new MeshSnapshot("default", List.of(agents), List.of(), List.of());
    }

    private static MeshAgent edge(String uuid) {
        return agent(uuid, null, new RouterConfig("edge", "qpid", null, null, null));
    }

    private static MeshAgent interior(String uuid) {
        return agent(uuid, "127.0.0.1", new RouterConfig("interior", "qpid", 1, 2, 3));
    }

    private static MeshAgent agent(String uuid, String host, RouterConfig router) {
        return new MeshAgent(uuid, uuid, host, router, List.of(DEFAULT_ROUTER), null, true, null, null);
    }
}
