package org.iofog.controller.domain.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.iofog.contract.event.AgentEvent.AgentRouterChanged;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AddressView;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.RouterView;
import org.iofog.contract.view.TopologyView;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.SeenRouter;
import org.iofog.controller.domain.observation.RouterDecisions;
import org.junit.jupiter.api.Test;

class MeshTopologyTest {

    private static final Instant THEN = Ecn.NOW.minusSeconds(10);

    @Test
    void theDefaultRouterIsThereBeforeAnybodyHasLooked() {
        TopologyView view = new MeshTopology("default", List.of(), null, Map.of()).view();

        assertThat(view.routers())
                .extracting(RouterView::name, RouterView::state)
                .containsExactly(tuple("default-router", null));
    }

    @Test
    void linksAndAddressesAreShownByNames() {
        SeenRouter seen =
                new SeenRouter(status(LinkState.UP, "hub-uuid", 300), Ecn.NOW, status(LinkState.UP, "x", 100), THEN);

        TopologyView view = new MeshTopology(
                        "default",
                        List.of(node("hub", null, null), node("leaf", seen, null)),
                        null,
                        Map.of("m-1", "filter"))
                .view();

        assertThat(view.links()).extracting(LinkView::from, LinkView::to).containsExactly(tuple("leaf", "hub"));
        assertThat(view.addresses())
                .extracting(AddressView::router, AddressView::microservice, AddressView::receivedPerSecond)
                .containsExactly(tuple("leaf", "filter", 20.0));
    }

    @Test
    void aCounterThatBeganAnewTellsNoRate() {
        SeenRouter seen = new SeenRouter(status(LinkState.UP, "x", 5), Ecn.NOW, status(LinkState.UP, "x", 100), THEN);

        TopologyView view = new MeshTopology("default", List.of(), seen, Map.of()).view();

        assertThat(view.addresses()).extracting(AddressView::receivedPerSecond).containsOnlyNulls();
    }

    @Test
    void theAgentTellsHowItsRouterIsAndTheServiceWhatPassesIt() {
        SeenRouter byAgent = new SeenRouter(failed(RouterEngine.QPID), Ecn.NOW, null, null);
        SeenRouter byService = new SeenRouter(status(LinkState.DOWN, "default-router", 7), THEN, null, null);

        TopologyView view =
                new MeshTopology("default", List.of(node("leaf", byAgent, byService)), null, Map.of()).view();

        assertThat(view.routers()).last().extracting(RouterView::state).isEqualTo(RouterState.FAILED);
        assertThat(view.links()).extracting(LinkView::state).containsExactly(LinkState.DOWN);
        assertThat(view.addresses()).extracting(AddressView::received).containsExactly(7L);
    }

    @Test
    void whatTheServiceSawOfARouterOfAnotherEngineIsPast() {
        SeenRouter byAgent = new SeenRouter(failed(RouterEngine.ARTEMIS), Ecn.NOW, null, null);
        SeenRouter byService = new SeenRouter(status(LinkState.DOWN, "default-router", 7), THEN, null, null);

        TopologyView view =
                new MeshTopology("default", List.of(node("leaf", byAgent, byService)), null, Map.of()).view();

        assertThat(view.links()).isEmpty();
        assertThat(view.addresses()).isEmpty();
    }

    private static RouterStatus failed(RouterEngine engine) {
        return new RouterStatus(
                engine,
                RouterMode.EDGE,
                "leaf",
                null,
                RouterState.FAILED,
                "It does not start.",
                THEN,
                null,
                List.of(),
                List.of());
    }

    @Test
    void onlyWhatChangedOfARouterIsTold() {
        Agent agent = new Ecn().online("leaf");
        RouterStatus former = status(LinkState.UP, "default-router", 100);

        assertThat(RouterDecisions.decide(agent, former, status(LinkState.UP, "default-router", 200), Ecn.CONTEXT))
                .isEmpty();
        assertThat(RouterDecisions.decide(agent, former, status(LinkState.DOWN, "default-router", 200), Ecn.CONTEXT))
                .singleElement()
                .satisfies(told -> assertThat(told.decision().events())
                        .hasOnlyElementsOfType(AgentRouterChanged.class)
                        .hasSize(1));
    }

    @Test
    void aLinkCostsAsMuchAsItsUpstreamIsLowInTheList() {
        SeenRouter seen = new SeenRouter(status(LinkState.SPARE, "default-router", 0), Ecn.NOW, null, null);
        AgentConfigSpec preferring = AgentConfigSpec.EMPTY.withRouters(List.of("hub", "default-router"), null, null);

        TopologyView view =
                new MeshTopology("default", List.of(node("leaf", preferring, seen, null)), null, Map.of()).view();

        assertThat(view.links()).extracting(LinkView::cost).containsExactly(2);
    }

    private static MeshNode node(String name, SeenRouter byAgent, SeenRouter byService) {
        return node(name, AgentConfigSpec.EMPTY, byAgent, byService);
    }

    private static MeshNode node(String name, AgentConfigSpec config, SeenRouter byAgent, SeenRouter byService) {
        MeshMember member = new MeshMember(name + "-uuid", name, AgentView.State.ONLINE, config, null, null, null);
        return new MeshNode(member, byAgent, byService);
    }

    private static RouterStatus status(LinkState link, String to, long received) {
        return new RouterStatus(
                RouterEngine.QPID,
                RouterMode.EDGE,
                "leaf",
                "revision",
                RouterState.RUNNING,
                null,
                THEN,
                "1.19.0",
                List.of(new LinkStatus("uplink", to, LinkRole.EDGE, 1, link, null, THEN)),
                List.of(new AddressStatus("iofog.messages.m-1", 0, received, received)));
    }
}
