package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.contract.mesh.MeshSnapshot.DEFAULT_ROUTER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.RouterView;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two agents of one site talk through the interior router of a third: it is killed, and so is who configures it; ports and
 * names are used twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteriorRouterFaultsST {

    private static final int SOME = 1000;

    private static final RouterConfig GATEWAY =
            new RouterConfig("interior", null, Mesh.freePort(), Mesh.freePort(), Mesh.freePort());
    private static final AgentConfigSpec ON_THIS_HOST = hostedAt("127.0.0.1");

    private MessagingMesh mesh;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        mesh = MessagingMesh.withOneLink(folder);
        mesh.startAgent("gateway", ON_THIS_HOST.withRouters(null, null, GATEWAY));
        mesh.startAgent("agent-1", ON_THIS_HOST.withRouters(List.of("gateway"), null, null));
        mesh.startAgent("agent-2", ON_THIS_HOST.withRouters(List.of("gateway"), null, null));
        mesh.deploy("counter", "agent-2");
        mesh.deploy("numberer", "agent-1", "counter");
        mesh.awaitRouters();
    }

    @AfterAll
    void removeEverything() {
        mesh.close();
    }

    @Test
    void theInteriorRouterIsKilled() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().killRouter("gateway");

            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void theRouterServiceIsKilledWhileItMovesALink() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            move("agent-1", DEFAULT_ROUTER);
            mesh.mesh().get(MessagingMesh.ROUTER_SERVICE).kill();
            flow.awaitMore(SOME);
            mesh.mesh().get(MessagingMesh.ROUTER_SERVICE).start();

            awaitUpstream("agent-1", DEFAULT_ROUTER);
            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
        move("agent-1", "gateway");
        awaitUpstream("agent-1", "gateway");
    }

    @Test
    void aPortThatAnotherProgramHasIsReportedUntilItIsFree() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            mesh.api().accept(new UpdateAgent("default", "agent-2", edge(other.getLocalPort())));

            await().atMost(Mesh.SOON).untilAsserted(() -> {
                RouterView router = mesh.router("agent-2");
                assertThat(router.state()).isEqualTo(RouterState.FAILED);
                assertThat(router.problem()).contains(String.valueOf(other.getLocalPort()));
            });
        }

        mesh.awaitRouters();
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void aPortOfAnotherRouterOfTheSameHostIsRefused() {
        HttpResponse<String> answer =
                mesh.api().send(new UpdateAgent("default", "agent-1", edge(GATEWAY.messagingPort())));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Port " + GATEWAY.messagingPort(), "taken", "gateway", "choose another port");
    }

    @Test
    void aRouterOfTheSameNameIsRefused() {
        HttpResponse<String> answer = mesh.api().send(new CreateAgent("default", "gateway", AgentConfigSpec.EMPTY));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("gateway", "already");
    }

    private void move(String agent, String upstream) {
        mesh.api().accept(new UpdateAgent("default", agent, ON_THIS_HOST.withRouters(List.of(upstream), null, null)));
    }

    private void awaitUpstream(String agent, String upstream) {
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(mesh.api().topology().links())
                        .filteredOn(link -> link.from().equals(agent) && link.state() == LinkState.UP)
                        .extracting(LinkView::to)
                        .containsExactly(upstream));
    }

    private static AgentConfigSpec hostedAt(String host) {
        return ContractJson.mapper().convertValue(Map.of("host", host), AgentConfigSpec.class);
    }

    private static AgentConfigSpec edge(Integer messagingPort) {
        return ON_THIS_HOST.withRouters(
                List.of("gateway"), null, new RouterConfig("edge", null, messagingPort, null, null));
    }
}
