package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.NAMESPACE;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.rejected;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.TunnelWay;
import org.iofog.contract.amqp.request.PortQuestions;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.event.PublicPortEvent.PublicPortMapped;
import org.iofog.contract.event.PublicPortEvent.PublicPortOpened;
import org.iofog.contract.event.PublicPortEvent.PublicPortRefused;
import org.iofog.contract.event.PublicPortEvent.PublicPortUnmapped;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.view.PortView;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.application.query.PublicPortQueries;
import org.iofog.controller.domain.model.StoredPort.ControlPlaneHost;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents and the tunnel service learn of public ports, and what is kept of what they tell. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class PublicPortsIT {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final AtomicInteger PORTS = new AtomicInteger(20_000);

    @Inject
    ControlPlaneFixture controlPlane;

    @Inject
    PublicPortQueries ports;

    @Inject
    MicroserviceQueries microservices;

    @Inject
    AgentAccess access;

    private final int port = PORTS.incrementAndGet();
    private TestBus operator;
    private SimulatedAgent here;
    private SimulatedAgent there;
    private Collected events;
    private String suffix;

    @BeforeEach
    void connect() {
        suffix = UUID.randomUUID().toString().substring(0, 8);
        operator = controlPlane.operator();
        events = operator.events();
        here = controlPlane.agent(operator, name("here"));
        there = controlPlane.agent(operator, name("there"));
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void aPortBesideTheControlPlaneIsToldToTheTunnelServiceAndTheAgentItLeadsTo() {
        // When
        accepted(operator, create("web", here, open(null)));

        // Then
        PublicPort wanted = wanted();
        assertThat(wanted.agent()).isEqualTo(here.uuid());
        assertThat(wanted.externalPort()).isEqualTo(5000);
        here.awaitDesired(state -> state.publicPorts().equals(List.of(wanted)));
        assertThat(events.first(PublicPortMapped.class).port()).isEqualTo(wanted);
    }

    @Test
    void aMoveRemapsThePortWhenItSwitchesAndNotBefore() {
        // Given
        accepted(operator, create("web", here, open(null)));
        here.reportAll(ContainerState.RUNNING);
        String mapping = wanted().mapping();

        // When
        accepted(operator, new MoveMicroservice(NAMESPACE, name("web"), there.name()));
        DesiredMicroservice second = there.awaitMicroservice(name("web"));

        // Then
        assertThat(there.newest().publicPorts())
                .extracting(PublicPort::mapping, PublicPort::agent)
                .containsExactly(tuple(mapping, there.uuid()));
        assertThat(wanted().agent()).isEqualTo(here.uuid());
        there.report(second, ContainerState.RUNNING, null);
        await().untilAsserted(() -> assertThat(wanted().agent()).isEqualTo(there.uuid()));
        assertThat(wanted().mapping()).isEqualTo(mapping);
        here.awaitDesired(state -> state.publicPorts().isEmpty());
        await().untilAsserted(() -> assertThat(events.of(PublicPortMapped.class))
                .extracting(event -> event.port().agent())
                .containsSubsequence(here.uuid(), there.uuid()));
    }

    @Test
    void theAgentThatOpensAPortIsToldAndFollowedWhenItIsRenamed() {
        // Given
        accepted(operator, create("web", here, open(there.name())));
        there.awaitDesired(state -> state.publicPorts().size() == 1
                && there.uuid().equals(state.publicPorts().getFirst().host()));

        // When
        accepted(operator, new RenameAgent(NAMESPACE, there.name(), name("gate")));

        // Then
        MicroserviceSpec described = microservices
                .named(NAMESPACE, name("web"))
                .await()
                .atMost(TIME)
                .orElseThrow()
                .spec();
        assertThat(described.container().ports()).extracting(PortMapping::host).containsExactly(name("gate"));
        accepted(operator, new UpdateMicroservice(NAMESPACE, name("web"), described));
        assertThat(rejected(operator, new DeleteAgent(NAMESPACE, name("gate"), false))
                        .code())
                .isEqualTo(RejectionCode.IN_USE);
    }

    @Test
    void stoppingKeepsThePortAndDeletingGivesItUp() {
        // Given
        accepted(operator, create("web", here, open(null)));
        assertThat(rejected(operator, create("other", there, open(null))).code())
                .isEqualTo(RejectionCode.PORT_TAKEN);

        // When, Then
        accepted(operator, new StopMicroservice(NAMESPACE, name("web")));
        assertThat(wanted().agent()).isEqualTo(here.uuid());
        accepted(operator, new DeleteMicroservice(NAMESPACE, name("web")));
        assertThat(events.first(PublicPortUnmapped.class).port().port()).isEqualTo(port);
        accepted(operator, create("other", there, open(null)));
        assertThat(wanted().agent()).isEqualTo(there.uuid());
    }

    @Test
    void whatIsSeenIsKeptAndChangesAreTold() {
        // Given
        accepted(operator, create("web", here, open(null)));
        String mapping = wanted().mapping();
        TestBus tunnel = controlPlane.tunnel();

        // When
        tunnel.send(Addresses.PORTS_STATUS, report("one", mapping, PortState.REFUSED, 0));
        await().untilAsserted(() -> assertThat(view().state()).isEqualTo(PortState.REFUSED));
        tunnel.send(Addresses.PORTS_STATUS, report("two", mapping, PortState.OPEN, 3));

        // Then
        assertThat(events.first(PublicPortRefused.class).reason()).isEqualTo("Port taken.");
        assertThat(events.first(PublicPortOpened.class).mapping()).isEqualTo(mapping);
        await().untilAsserted(() -> assertThat(view().connections()).isEqualTo(3));
        assertThat(view().state()).isEqualTo(PortState.OPEN);
        assertThat(view().publicLink()).isEqualTo("tcp://control.example.org:" + port);
    }

    @Test
    void anAgentTellsOfThePortsItOpensAndOfNoOthers() {
        // Given
        accepted(operator, create("web", here, open(there.name())));
        await().untilAsserted(() -> assertThat(there.newest().publicPorts()).hasSize(1));
        String mapping = there.newest().publicPorts().getFirst().mapping();

        // When
        here.reportPorts(List.of(status(mapping, PortState.REFUSED, 9)));
        there.reportPorts(List.of(status(mapping, PortState.OPEN, 2)));

        // Then
        PublicPortOpened opened = events.first(PublicPortOpened.class);
        assertThat(opened.host()).isEqualTo(there.name());
        await().untilAsserted(() -> assertThat(view().connections()).isEqualTo(2));
        assertThat(events.of(PublicPortRefused.class)).isEmpty();
    }

    @Test
    void anAgentMayReachWhereThePortsLeadThatItOpensAndNoLonger() {
        // When
        accepted(operator, create("web", here, open(there.name())));

        // Then
        TunnelWay way = new TunnelWay(here.uuid(), there.uuid());
        await().untilAsserted(() -> assertThat(waysOf(there)).contains(way));

        // When
        accepted(operator, new DeleteMicroservice(NAMESPACE, name("web")));

        // Then
        await().untilAsserted(() -> assertThat(waysOf(there)).doesNotContain(way));

        // When
        accepted(operator, create("web", here, open(there.name())));
        await().untilAsserted(() -> assertThat(waysOf(there)).contains(way));
        accepted(operator, new DeleteAgent(NAMESPACE, there.name(), true));

        // Then
        await().untilAsserted(() -> assertThat(waysOf(there)).doesNotContain(way));
    }

    private List<TunnelWay> waysOf(SimulatedAgent agent) {
        return access.tunnelWays(agent.uuid()).await().atMost(TIME);
    }

    private PublicPort wanted() {
        try (PortQuestions questions =
                new PortQuestions(controlPlane.tunnel().connection(), "/tunnel", Clock.systemUTC())) {
            return questions.wanted(TIME).await().atMost(TIME).ports().stream()
                    .filter(each -> each.port() == port)
                    .findFirst()
                    .orElseThrow(AssertionError::new);
        }
    }

    private PortView view() {
        return ports.inNamespace(NAMESPACE).await().atMost(TIME).stream()
                .map(stored -> stored.view(new ControlPlaneHost("control.example.org", false), Instant.now()))
                .filter(view -> view.port() == port)
                .findFirst()
                .orElseThrow(AssertionError::new);
    }

    private static PortReport report(String copy, String mapping, PortState state, int connections) {
        return new PortReport(copy, Instant.now(), List.of(status(mapping, state, connections)));
    }

    private static PortStatus status(String mapping, PortState state, int connections) {
        return new PortStatus(
                mapping,
                state,
                state == PortState.OPEN ? null : "Port taken.",
                Instant.now(),
                connections,
                10,
                20,
                false);
    }

    private PortMapping open(@Nullable String host) {
        return new PortMapping(80, 5000, port, host, PortProtocol.TCP, null);
    }

    private CreateMicroservice create(String name, SimulatedAgent agent, PortMapping mapping) {
        MicroserviceSpec plain = ControlPlaneFixture.spec(agent);
        return new CreateMicroservice(
                NAMESPACE, name(name), plain.withContainer(plain.container().withPorts(List.of(mapping))));
    }

    private String name(String base) {
        return base + "-" + suffix;
    }
}
