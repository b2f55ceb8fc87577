package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.AgentView;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The agents of a site, and an interior router among them, reach the control plane over one uplink between two networks;
 * one more agent has a way of its own to the control plane. No packet passes while the uplink is cut.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UplinkCutST {

    private static final int SOME = 1000;
    private static final List<String> SITE = List.of("gateway", "agent-1", "agent-2");
    private static final RouterConfig GATEWAY =
            new RouterConfig("interior", null, Mesh.freePort(), Mesh.freePort(), Mesh.freePort());
    private static final AgentConfigSpec ON_THIS_HOST =
            ContractJson.mapper().convertValue(Map.of("host", "127.0.0.1"), AgentConfigSpec.class);

    private MessagingMesh mesh;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        mesh = MessagingMesh.acrossNetworks(folder);
        mesh.startAgent("gateway", ON_THIS_HOST.withRouters(null, null, GATEWAY));
        mesh.startAgent("agent-1", ON_THIS_HOST.withRouters(List.of("gateway"), null, null));
        mesh.startAgent("agent-2", ON_THIS_HOST.withRouters(List.of("gateway"), null, null));
        mesh.startAgentBesideTheControlPlane("office");
        mesh.deploy("counter", "agent-2");
        mesh.deploy("ledger", "office");
        mesh.deploy("numberer", "agent-1", "counter");
        mesh.deploy("reporter", "agent-1", "ledger");
        mesh.deploy("clerk", "agent-2");
        mesh.deploy("dispatcher", "office", "clerk");
        mesh.awaitRouters();
    }

    @AfterAll
    void removeEverything() {
        mesh.close();
    }

    @Test
    void theSiteTalksAmongItselfAndNothingIsLostOnceTheUplinkIsBack() {
        try (NumberedFlow within = mesh.flow("numberer", "counter");
                NumberedFlow up = mesh.flow("reporter", "ledger");
                NumberedFlow down = mesh.flow("dispatcher", "clerk")) {
            List<NumberedFlow> all = List.of(within, up, down);
            all.forEach(flow -> flow.awaitMore(SOME));

            mesh.network().cut();
            SITE.forEach(agent -> mesh.mesh().awaitAgent(mesh.api(), agent, AgentView.State.OFFLINE));
            int reported = up.arrived();
            int dispatched = down.arrived();
            within.awaitMore(2 * SOME);
            up.awaitTaken(SOME);
            down.awaitTaken(SOME);
            assertThat(up.arrived()).isEqualTo(reported);
            assertThat(down.arrived()).isEqualTo(dispatched);
            mesh.network().mend();

            up.awaitMore(2 * SOME);
            down.awaitMore(2 * SOME);
            all.forEach(NumberedFlow::expectAllOnce);
        }
        mesh.awaitRouters();
    }
}
