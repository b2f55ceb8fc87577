package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.contract.mesh.MeshSnapshot.DEFAULT_ROUTER;

import java.nio.file.Path;
import java.util.List;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.RouterView;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Microservices talk through routers of one kind on the one agent and of Artemis on the other, and on the bus. */
@ParameterizedClass
@MethodSource("org.iofog.systemtest.RouterKind#available")
class MixedEnginesST {

    private final Containers containers = Containers.ofThisMachine();
    private final RouterKind kind;
    private Mesh mesh;
    private ControllerApi api;

    MixedEnginesST(RouterKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void startMesh(@TempDir Path folder) {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        kind.provideTo(mesh);
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startRouterService("router-1");
    }

    @AfterEach
    void removeEverything() {
        List<String> agents = api.agents().stream().map(AgentView::uuid).toList();
        mesh.close();
        agents.forEach(containers::cleanUpAfter);
    }

    @Test
    void anEdgeRouterTalksThroughTheBusAndComesBackWholeWithNoRouterServiceInReach() {
        startAgent("agent-1", kind.edge());
        startAgent("agent-2", AgentConfigSpec.EMPTY);
        Conversation conversation = Conversation.begin(api, containers, "agent-1", "agent-2");
        conversation.goesOn();
        awaitLink("agent-1", DEFAULT_ROUTER);
        assertThat(router("agent-1").config().engine()).isEqualTo(kind.engine());

        mesh.get("router-1").kill();
        mesh.killRouter("agent-1");

        conversation.goesOn();
    }

    @Test
    void anEdgeRouterMovesBelowAnInteriorRouterOfItsKindAndBack() {
        startAgent("agent-0", kind.interior());
        startAgent("agent-1", kind.edge());
        startAgent("agent-2", AgentConfigSpec.EMPTY);
        Conversation conversation = Conversation.begin(api, containers, "agent-1", "agent-2");
        conversation.goesOn();

        link("agent-1", "agent-0");
        conversation.goesOn();

        link("agent-1", DEFAULT_ROUTER);
        conversation.goesOn();
    }

    @Test
    void anEdgeRouterTalksThroughAnArtemisInteriorRouter() {
        startAgent("agent-0", RouterKind.ARTEMIS.interior());
        startAgent("agent-1", kind.edge());
        startAgent("agent-2", AgentConfigSpec.EMPTY);
        link("agent-1", "agent-0");

        Conversation conversation = Conversation.begin(api, containers, "agent-1", "agent-2");

        conversation.goesOn();
    }

    @Test
    void anArtemisEdgeTalksThroughAnInteriorRouter() {
        startAgent("agent-0", kind.interior());
        startAgent("agent-1", AgentConfigSpec.EMPTY);
        startAgent("agent-2", kind.edge());
        link("agent-1", "agent-0");
        link("agent-2", "agent-0");

        Conversation conversation = Conversation.begin(api, containers, "agent-1", "agent-2");

        conversation.goesOn();
    }

    private void startAgent(String name, AgentConfigSpec config) {
        mesh.startAgent(api, "controller-1", name, config);
        await().atMost(Mesh.SOON).untilAsserted(() -> {
            assertThat(router(name).state()).isEqualTo(RouterState.RUNNING);
            assertThat(router(name).problem()).isNull();
        });
    }

    /** Gives an agent's router another upstream. */
    private void link(String agent, String upstream) {
        api.accept(new UpdateAgent("default", agent, AgentConfigSpec.EMPTY.withRouters(List.of(upstream), null, null)));
        awaitLink(agent, upstream);
    }

    /** A link that nothing passes yet is shown as a spare one. */
    private void awaitLink(String from, String to) {
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(api.topology().links())
                        .filteredOn(link -> link.from().equals(from))
                        .filteredOn(link -> link.state() == LinkState.UP || link.state() == LinkState.SPARE)
                        .extracting(LinkView::to)
                        .containsExactly(to));
    }

    private RouterView router(String name) {
        return api.topology().routers().stream()
                .filter(router -> router.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no router"));
    }
}
