package org.iofog.router.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.contract.mesh.MeshSnapshot.DEFAULT_ROUTER;
import static org.iofog.router.domain.Mesh.NOW;
import static org.iofog.router.domain.Mesh.mesh;
import static org.iofog.router.domain.model.LinkRoute.Direction.FROM_UPSTREAM;
import static org.iofog.router.domain.model.LinkRoute.Direction.TO_UPSTREAM;

import java.util.List;
import java.util.Set;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.Mesh;
import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.LinkRoute;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.MeshPlan;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Remote;
import org.iofog.router.domain.model.Router;
import org.junit.jupiter.api.Test;

class MeshPlannerTest {

    private static final String DASHBOARD = Addresses.messages("dashboard");

    @Test
    void givesAnAgentAnEdgeRouterThatOnlyItsHostReaches() {
        MeshPlan plan = mesh().edge("a", DEFAULT_ROUTER).plan();

        Router router = router(plan, "a");
        assertThat(router.mode()).isEqualTo(RouterMode.EDGE);
        assertThat(router.listeners())
                .containsExactly(new Listener(Listener.Role.NORMAL, "127.0.0.1", Placeholder.MESSAGING_PORT, null));
        assertThat(router.links()).singleElement().satisfies(link -> {
            assertThat(link.to()).isEqualTo(DEFAULT_ROUTER);
            assertThat(link.remote()).isEqualTo(Remote.BUS);
            assertThat(link.role()).isEqualTo(LinkRole.EDGE);
        });
        assertThat(plan.agents().get("a").endpoint())
                .isEqualTo(new MessagingEndpoint("127.0.0.1", null, "a", new Secret("${agent.password}")));
    }

    @Test
    void leadsMessagesUpFromTheSenderAndDownToTheReceiver() {
        MeshPlan plan = mesh().edge("a", DEFAULT_ROUTER)
                .edge("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "a")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertThat(routes(plan, "b")).containsExactly(new LinkRoute(DASHBOARD, FROM_UPSTREAM));
        assertThat(plan.bus().addresses()).containsExactly(DASHBOARD);
        assertGranted(plan.bus(), Set.of("a"), Set.of("b"));
        assertGranted(router(plan, "a"), Set.of("a"), Set.of());
        assertGranted(router(plan, "b"), Set.of(), Set.of("b"));
    }

    @Test
    void keepsMessagesOfNeighboursOnTheirAgent() {
        MeshPlan plan = mesh().edge("a", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "a")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "a")).isEmpty();
        assertThat(plan.bus().addresses()).isEmpty();
        assertGranted(router(plan, "a"), Set.of("a"), Set.of("a"));
    }

    @Test
    void keepsMessagesBelowACommonInteriorRouter() {
        MeshPlan plan = mesh().interior("site", DEFAULT_ROUTER)
                .edge("a", "site")
                .edge("b", "site")
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "site")).isEmpty();
        assertGranted(router(plan, "site"), Set.of("a"), Set.of("b"));
        assertThat(plan.bus().addresses()).isEmpty();
    }

    @Test
    void letsDownstreamRoutersIntoAnInteriorOneByTheSamePassword() {
        MeshPlan plan =
                mesh().interior("site", DEFAULT_ROUTER).edge("a", "site").plan();

        Router site = router(plan, "site");
        Remote remote = router(plan, "a").links().getFirst().remote();
        assertThat(site.listeners())
                .extracting(Listener::role)
                .containsExactly(Listener.Role.NORMAL, Listener.Role.EDGE, Listener.Role.INTER_ROUTER);
        assertThat(site.listeners()).extracting(Listener::host).containsOnly("0.0.0.0");
        assertThat(site.peers()).containsExactly(new Peer("a", remote.password()));
        assertThat(remote.host()).isEqualTo("site.host");
        assertThat(remote.port()).isEqualTo("56721");
    }

    @Test
    void leadsMessagesBetweenTwoSitesThroughTheirInteriorRouters() {
        MeshPlan plan = mesh().interior("north", DEFAULT_ROUTER)
                .interior("south", DEFAULT_ROUTER)
                .edge("a", "north")
                .edge("b", "south")
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "a")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertThat(routes(plan, "north")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertThat(routes(plan, "south")).containsExactly(new LinkRoute(DASHBOARD, FROM_UPSTREAM));
        assertThat(routes(plan, "b")).containsExactly(new LinkRoute(DASHBOARD, FROM_UPSTREAM));
        assertGranted(plan.bus(), Set.of("north"), Set.of("south"));
    }

    @Test
    void sendsTheMessagesOfAnAgentWithoutRouterThroughItsNetworkRouter() {
        MeshPlan plan = mesh().interior("site", DEFAULT_ROUTER)
                .none("a", "site")
                .edge("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(plan.agents().get("a").router()).isNull();
        MessagingEndpoint endpoint = plan.agents().get("a").endpoint();
        assertThat(endpoint.host()).isEqualTo("site.host");
        assertThat(endpoint.port()).isEqualTo(5672);
        assertThat(router(plan, "site").peers()).containsExactly(new Peer("a", endpoint.password()));
        assertGranted(router(plan, "site"), Set.of("a"), Set.of());
        assertThat(routes(plan, "site")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
    }

    @Test
    void lendsTheBusToAnAgentWithoutAnyRouter() {
        MeshPlan plan = mesh().none("a", DEFAULT_ROUTER)
                .none("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(plan.agents().get("a").endpoint())
                .isEqualTo(new MessagingEndpoint("${bus.host}", null, "${bus.user}", new Secret("${bus.password}")));
        assertGranted(plan.bus(), Set.of("a"), Set.of("b"));
    }

    @Test
    void letsMessagesFollowAReceiverThatMoved() {
        MeshPlan plan = mesh().edge("a", DEFAULT_ROUTER)
                .edge("former", DEFAULT_ROUTER)
                .edge("latter", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "latter")
                .route("sensor", "dashboard")
                .waiting("former", "dashboard", 3)
                .plan();

        assertThat(routes(plan, "former")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertThat(routes(plan, "latter")).containsExactly(new LinkRoute(DASHBOARD, FROM_UPSTREAM));
        assertGranted(plan.bus(), Set.of("a", "former"), Set.of("latter"));
        assertGranted(router(plan, "former"), Set.of(), Set.of());
    }

    @Test
    void leadsOnWhatWaitsInTheDefaultRouter() {
        MeshPlan plan = mesh().edge("a", DEFAULT_ROUTER)
                .microservice("dashboard", "a")
                .waitingAtTheBus("dashboard", 2)
                .plan();

        assertThat(routes(plan, "a")).containsExactly(new LinkRoute(DASHBOARD, FROM_UPSTREAM));
        assertGranted(plan.bus(), Set.of(), Set.of("a"));
    }

    @Test
    void forgetsAnAddressOnceNothingWaitsThere() {
        MeshPlan plan = mesh().edge("former", DEFAULT_ROUTER)
                .edge("latter", DEFAULT_ROUTER)
                .microservice("dashboard", "latter")
                .waiting("former", "dashboard", 0)
                .waiting("former", "long gone", 5)
                .plan();

        assertThat(router(plan, "former").addresses()).isEmpty();
    }

    @Test
    void connectsSpareUpstreamsWithoutLettingMessagesPass() {
        MeshPlan plan = sensorBehindTwoUpstreams().plan();

        assertThat(router(plan, "a").links()).extracting(Link::to).containsExactly("north", "south");
        assertThat(router(plan, "a").links()).extracting(Link::spare).containsExactly(false, true);
        assertThat(router(plan, "a").links().getLast().routes()).isEmpty();
        assertThat(router(plan, "south").peers()).extracting(Peer::user).containsExactly("a");
    }

    @Test
    void switchesToASpareUpstreamWhenTheFirstIsDown() {
        MeshPlan plan = sensorBehindTwoUpstreams()
                .seen("a", "north", LinkState.DOWN, NOW.minusSeconds(20))
                .seen("a", "south", LinkState.SPARE, NOW.minusSeconds(600))
                .plan();

        assertThat(routes(plan, "a", "south")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertThat(routes(plan, "a", "north")).isEmpty();
        assertThat(routes(plan, "south")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertThat(plan.bus().grants().getFirst().senders()).containsExactly("south");
    }

    @Test
    void returnsToTheFirstUpstreamOnlyWhenItHasHeldForAWhile() {
        Mesh mesh = sensorBehindTwoUpstreams().seen("a", "south", LinkState.UP, NOW.minusSeconds(6));

        MeshPlan young =
                mesh.seen("a", "north", LinkState.SPARE, NOW.minusSeconds(5)).plan();
        MeshPlan steady =
                mesh.seen("a", "north", LinkState.SPARE, NOW.minusSeconds(31)).plan();

        assertThat(routes(young, "a", "south")).isNotEmpty();
        assertThat(routes(steady, "a", "north")).isNotEmpty();
    }

    @Test
    void keepsTheFormerUpstreamUntilTheNewOneIsConnected() {
        Mesh mesh = mesh().interior("north", DEFAULT_ROUTER)
                .interior("south", DEFAULT_ROUTER)
                .edge("a", "south")
                .edge("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .seen("a", "north", LinkState.UP, NOW.minusSeconds(600));

        MeshPlan before = mesh.plan();
        MeshPlan after = mesh.seen("a", "south", LinkState.SPARE, NOW).plan();

        assertThat(routes(before, "a", "north")).isNotEmpty();
        assertThat(routes(before, "a", "south")).isEmpty();
        assertThat(routes(after, "a", "south")).isNotEmpty();
        assertThat(router(after, "a").links()).extracting(Link::to).containsExactly("south");
    }

    @Test
    void keepsTheFormerUpstreamOfAnInteriorRouterToo() {
        Mesh mesh = mesh().interior("north", DEFAULT_ROUTER)
                .interior("south", DEFAULT_ROUTER)
                .interior("site", "south")
                .seen("site", "north", LinkState.UP, NOW.minusSeconds(600));

        MeshPlan before = mesh.plan();
        MeshPlan after = mesh.seen("site", "south", LinkState.SPARE, NOW).plan();

        assertThat(upstreams(before, "site")).containsExactly("north", "south");
        assertThat(upstreams(after, "site")).containsExactly("south");
    }

    @Test
    void leavesAFormerUpstreamAtOnceThatComesToBeBelow() {
        MeshPlan plan = mesh().interior("north", DEFAULT_ROUTER)
                .interior("between", "north")
                .interior("south", "between")
                .seen("north", "south", LinkState.UP, NOW.minusSeconds(600))
                .plan();

        assertThat(upstreams(plan, "north")).containsExactly(DEFAULT_ROUTER);
    }

    @Test
    void joinsAQpidRouterToAnArtemisOneByItsAddresses() {
        MeshPlan plan = mesh().qpidEdge("a", DEFAULT_ROUTER)
                .edge("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "a")).containsExactly(new LinkRoute(DASHBOARD, TO_UPSTREAM));
        assertGranted(plan.bus(), Set.of("a"), Set.of("b"));
    }

    @Test
    void leavesItToQpidRoutersToFindTheirWay() {
        MeshPlan plan = mesh().qpidInterior("site")
                .qpidEdge("a", "site")
                .qpidEdge("b", "site")
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "a")).isEmpty();
        assertThat(routes(plan, "b")).isEmpty();
    }

    @Test
    void usesEveryLinkBetweenInteriorQpidRouters() {
        MeshPlan plan = mesh().qpidInterior("north")
                .qpidInterior("south", "north")
                .qpidInterior("east", "north", "south")
                .plan();

        assertThat(router(plan, "east").links()).extracting(Link::spare).containsExactly(false, false);
        assertThat(router(plan, "east").links()).extracting(Link::cost).containsExactly(1, 2);
    }

    @Test
    void leavesMessagesWithTheSenderWhereNoWayLeadsToTheReceiver() {
        MeshPlan plan = mesh().interior("island")
                .edge("a", "island")
                .edge("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard")
                .plan();

        assertThat(routes(plan, "a")).isEmpty();
        assertThat(plan.bus().addresses()).isEmpty();
        assertGranted(router(plan, "a"), Set.of("a"), Set.of());
    }

    private static Mesh sensorBehindTwoUpstreams() {
        return mesh().interior("north", DEFAULT_ROUTER)
                .interior("south", DEFAULT_ROUTER)
                .edge("a", "north", "south")
                .edge("b", DEFAULT_ROUTER)
                .microservice("sensor", "a")
                .microservice("dashboard", "b")
                .route("sensor", "dashboard");
    }

    private static Router router(MeshPlan plan, String agent) {
        return plan.agents().get(agent).router();
    }

    private static List<String> upstreams(MeshPlan plan, String agent) {
        return router(plan, agent).links().stream().map(Link::to).toList();
    }

    private static List<LinkRoute> routes(MeshPlan plan, String agent) {
        return router(plan, agent).links().stream()
                .flatMap(link -> link.routes().stream())
                .toList();
    }

    private static List<LinkRoute> routes(MeshPlan plan, String agent, String upstream) {
        return router(plan, agent).links().stream()
                .filter(link -> link.to().equals(upstream))
                .flatMap(link -> link.routes().stream())
                .toList();
    }

    private static void assertGranted(Router router, Set<String> senders, Set<String> receivers) {
        assertThat(router.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.address()).isEqualTo(DASHBOARD);
            assertThat(grant.senders()).isEqualTo(senders);
            assertThat(grant.receivers()).isEqualTo(receivers);
        });
    }
}
