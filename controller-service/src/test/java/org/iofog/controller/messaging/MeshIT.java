package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.NAMESPACE;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.spec;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.amqp.request.MeshQuestions;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.command.RouteCommand.RenameRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.event.AgentEvent.AgentRouterChanged;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.MeshMicroservice;
import org.iofog.contract.mesh.MeshRoute;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.TopologyView;
import org.iofog.controller.application.query.RouterQueries;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents and the router service learn of routes. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class MeshIT {

    private static final Duration TIME = Duration.ofSeconds(20);

    @Inject
    ControlPlaneFixture controlPlane;

    @Inject
    RouterQueries routers;

    private TestBus operator;
    private SimulatedAgent here;
    private SimulatedAgent there;
    private String suffix;

    @BeforeEach
    void connect() {
        suffix = UUID.randomUUID().toString().substring(0, 8);
        operator = controlPlane.operator();
        here = controlPlane.agent(operator, name("here"));
        there = controlPlane.agent(operator, name("there"));
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void theAgentOfTheSenderLearnsItsReceivers() {
        // Given
        accepted(operator, new CreateApplication(NAMESPACE, name("plant"), plant("sensor", "filter")));
        String filter = there.awaitMicroservice(name("filter")).uuid();
        String sensor = here.awaitMicroservice(name("sensor")).uuid();
        String route = name("sensor") + "-to-" + name("filter");

        // When, Then
        here.awaitDesired(state -> sensorIn(state).receivers().equals(List.of(filter)));
        accepted(operator, new UpdateRoute(NAMESPACE, route, between("filter", "sensor")));
        there.awaitDesired(state -> state.microservices().getFirst().receivers().equals(List.of(sensor)));
        here.awaitDesired(state -> sensorIn(state).receivers().isEmpty());
        accepted(operator, new RenameRoute(NAMESPACE, route, name("readings")));
        accepted(operator, new DeleteRoute(NAMESPACE, name("readings")));
        there.awaitDesired(state -> state.microservices().getFirst().receivers().isEmpty());
    }

    @Test
    void aRouteEndsWithItsReceiver() {
        accepted(operator, new CreateApplication(NAMESPACE, name("plant"), plant("sensor", "filter")));
        here.awaitDesired(state -> !sensorIn(state).receivers().isEmpty());

        accepted(operator, new DeleteMicroservice(NAMESPACE, name("filter")));

        here.awaitDesired(state -> sensorIn(state).receivers().isEmpty());
    }

    @Test
    void routesFollowTheirApplication() {
        accepted(operator, new CreateApplication(NAMESPACE, name("plant"), plant("sensor", "filter")));

        accepted(operator, new RenameApplication(NAMESPACE, name("plant"), name("works")));
        accepted(operator, new UpdateApplication(NAMESPACE, name("works"), plant("filter", "sensor")));
        accepted(operator, new DeleteAgent(NAMESPACE, there.name(), true));

        here.awaitDesired(state -> sensorIn(state).receivers().isEmpty());
        assertThat(snapshot().routes()).isEmpty();
    }

    @Test
    void theRouterServiceIsToldWhatIsWanted() {
        // Given
        accepted(operator, new CreateApplication(NAMESPACE, name("plant"), plant("sensor", "filter")));
        String filter = there.awaitMicroservice(name("filter")).uuid();
        String sensor = here.awaitMicroservice(name("sensor")).uuid();

        // When
        MeshSnapshot snapshot = snapshot();

        // Then
        assertThat(snapshot.routes()).contains(new MeshRoute(name("sensor") + "-to-" + name("filter"), sensor, filter));
        assertThat(snapshot.microservices())
                .contains(new MeshMicroservice(filter, name("filter"), name("plant"), there.uuid()));
        assertThat(snapshot.agents())
                .filteredOn(agent -> agent.uuid().equals(here.uuid()))
                .singleElement()
                .satisfies(agent -> {
                    assertThat(agent.upstreamRouters()).containsExactly(MeshSnapshot.DEFAULT_ROUTER);
                    assertThat(agent.router()).isEqualTo(new RouterConfig("edge", "artemis", null, null, null));
                });
    }

    @Test
    void whatIsSeenOfRoutersIsKeptAndChangesAreTold() {
        // Given
        Collected events = operator.events();
        TestBus router = controlPlane.router();
        String address = Addresses.messages("nobody");

        // When
        here.reportRouter(status(LinkState.CONNECTING, address, 0));
        here.reportRouter(status(LinkState.UP, address, 100));
        here.reportRouter(status(LinkState.UP, address, 200));
        router.send(
                Addresses.ROUTERS_STATUS,
                new RouterReport(
                        NAMESPACE,
                        MeshSnapshot.DEFAULT_ROUTER,
                        Instant.now(),
                        status(LinkState.UP, Addresses.messages("somebody"), 7)));

        // Then
        await().untilAsserted(() -> assertThat(events.of(AgentRouterChanged.class))
                .filteredOn(event -> event.uuid().equals(here.uuid()))
                .extracting(event -> event.status().links().getFirst().state())
                .containsExactly(LinkState.CONNECTING, LinkState.UP));
        await().untilAsserted(() -> {
            TopologyView topology = routers.topologyOf(NAMESPACE).await().atMost(TIME);
            assertThat(topology.routers())
                    .filteredOn(each -> each.name().equals(here.name()))
                    .singleElement()
                    .matches(each -> each.state() == RouterState.RUNNING && each.connected());
            assertThat(topology.links())
                    .filteredOn(link -> link.from().equals(here.name()))
                    .singleElement()
                    .matches(link -> link.to().equals(MeshSnapshot.DEFAULT_ROUTER));
            assertThat(topology.addresses())
                    .filteredOn(each -> each.router().equals(here.name()))
                    .singleElement()
                    .matches(each -> each.received() == 200 && each.receivedPerSecond() > 0);
            assertThat(topology.addresses())
                    .anyMatch(each -> each.router().equals(MeshSnapshot.DEFAULT_ROUTER) && each.received() == 7);
        });
    }

    private RouterStatus status(LinkState link, String address, long received) {
        LinkStatus uplink =
                new LinkStatus("uplink", MeshSnapshot.DEFAULT_ROUTER, LinkRole.EDGE, 1, link, null, Instant.EPOCH);
        return new RouterStatus(
                RouterEngine.ARTEMIS,
                RouterMode.EDGE,
                "router",
                null,
                RouterState.RUNNING,
                null,
                Instant.EPOCH,
                "2.55.0",
                List.of(uplink),
                List.of(new AddressStatus(address, 0, received, received)));
    }

    private MeshSnapshot snapshot() {
        try (MeshQuestions questions =
                new MeshQuestions(controlPlane.router().connection(), "/router", Clock.systemUTC())) {
            assertThat(questions.namespaces(TIME).await().atMost(TIME).namespaces())
                    .contains(NAMESPACE);
            return questions.snapshotOf(NAMESPACE, TIME).await().atMost(TIME);
        }
    }

    private DesiredMicroservice sensorIn(DesiredState state) {
        return state.microservices().stream()
                .filter(each -> each.name().equals(name("sensor")))
                .findFirst()
                .orElseThrow(AssertionError::new);
    }

    private ApplicationSpec plant(String from, String to) {
        return new ApplicationSpec(
                null,
                null,
                List.of(spec(here).withName(name("sensor")), spec(there).withName(name("filter"))),
                List.of(between(from, to)));
    }

    private RouteSpec between(String from, String to) {
        return new RouteSpec(null, name(from), name(to));
    }

    private String name(String base) {
        return base + "-" + suffix;
    }
}
