package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.PublicPortEvent.PublicPortMapped;
import org.iofog.contract.event.PublicPortEvent.PublicPortUnmapped;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.decision.DesiredStates.Placed;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Placement.Role;
import org.iofog.controller.domain.observation.StatusDecisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelsTest {

    private final Ecn ecn = new Ecn();
    private final Agent here = ecn.online("agent-1");
    private final Agent there = ecn.online("agent-2");
    private final Agent gate = ecn.online("gate");

    @Test
    void aPublicPortOpensBesideTheControlPlaneAndLeadsToTheAgent() {
        // When
        Decision.Accepted decision = ecn.accepted(create("web", spec(here, open(5001, null))));

        // Then
        PublicPort port = bound(decision).getFirst().port();
        assertThat(port)
                .isEqualTo(new PublicPort(
                        port.mapping(),
                        "default",
                        decision.resource(),
                        "web",
                        5001,
                        PublicProtocol.TCP,
                        null,
                        here.uuid(),
                        5000,
                        PortAccess.UNLIMITED));
        assertThat(decision.events()).contains(new PublicPortMapped("default", "web", port));
    }

    @Test
    void theAgentThatOpensItIsTold() {
        // When
        Decision.Accepted decision = ecn.accepted(create("web", spec(here, open(5001, "gate"))));

        // Then
        assertThat(bound(decision)).extracting(port -> port.port().host()).containsExactly(gate.uuid());
        assertThat(desiring(decision)).containsExactlyInAnyOrder(here.uuid(), gate.uuid());
        assertThat(decision.changes())
                .map(Object::getClass)
                .endsWith(
                        Change.TunnelsChanged.class,
                        Change.AgentDesiresChanged.class,
                        Change.AgentDesiresChanged.class);
    }

    @Test
    void whatItMayReachChangesWithEachStepOfAMove() {
        // Given
        Microservice web = web(here, open(5001, gate.uuid()));
        Change.TunnelsChanged another = new Change.TunnelsChanged(gate.uuid());

        // When
        Decision.Accepted started = ecn.accepted(new MoveMicroservice("default", "web", "agent-2"));
        Placement incoming = ecn.place(web, there, Role.INCOMING, incoming(web.spec()));
        Decision.Accepted switched = report(there, incoming, ContainerState.RUNNING);
        Decision.Accepted failed = report(there, incoming, ContainerState.FAILED);

        // Then
        assertThat(started.changes()).contains(another);
        assertThat(switched.changes()).contains(another);
        assertThat(failed.changes()).contains(another);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5001 |        | Port 5001 beside the control plane is taken by microservice web: choose another public port.
            5002 | gate   | Port 5002 of agent gate is taken by microservice web: choose another public port.
            8080 | gate   | Port 8080 of agent gate is taken by microservice other: choose another public port.
            5000 | agent-2 | Port 5000 of agent agent-2 is taken by an external port of the same microservice: choose another public port.
            """)
    void aTakenPortIsRefusedWithWhoHasIt(int port, @Nullable String host, String sentence) {
        // Given
        ecn.running("other", gate, 8080);
        ecn.add("web", here, RunState.RUNNING, spec(here, open(5001, null), open(5002, gate.uuid())));

        // When
        Decision.Rejected refused = ecn.rejected(create("second", spec(there, open(port, host))));

        // Then
        assertThat(refused).isEqualTo(new Decision.Rejected(RejectionCode.PORT_TAKEN, sentence));
    }

    @Test
    void anExternalPortIsRefusedWhereAPublicOneIsOpen() {
        web(here, open(5002, gate.uuid()));

        assertThat(ecn.rejected(create("second", Ecn.spec("gate", 5002))).detail())
                .isEqualTo("Port 5002/tcp of agent gate is taken by a public port of microservice web: choose another"
                        + " external port.");
    }

    @Test
    void anUnknownHostIsRefused() {
        assertThat(ecn.rejected(create("web", spec(here, open(5001, "nowhere"))))
                        .code())
                .isEqualTo(RejectionCode.NOT_FOUND);
    }

    @Test
    void aPublicPortComesAndGoesWithoutAnotherContainer() {
        // Given
        Microservice web = web(here, open(5001, null));

        // When
        Decision.Accepted changed = ecn.accepted(update(spec(here, new PortMapping(80, 5000, 5002, null, null, null))));
        Decision.Accepted closed = ecn.accepted(update(spec(here, PortMapping.of(80, 5000))));

        // Then
        assertThat(changed.changes())
                .filteredOn(Change.ChangeMicroservice.class::isInstance)
                .allMatch(change ->
                        ((Change.ChangeMicroservice) change).microservice().generation() == web.generation());
        assertThat(changed.events()).hasAtLeastOneElementOfType(PublicPortMapped.class);
        assertThat(changed.events()).hasAtLeastOneElementOfType(PublicPortUnmapped.class);
        assertThat(bound(closed)).isEmpty();
        assertThat(closed.pendingWork()).isEmpty();
    }

    @Test
    void anotherExternalPortKeepsTheMapping() {
        // Given
        web(here, open(5001, null));
        String mapping = ecn.snapshot().publicPorts().getFirst().mapping();

        // When
        Decision.Accepted decision = ecn.accepted(update(
                spec(here, new PortMapping(80, 6000, 5001, null, PortProtocol.HTTP, new PortAccess(null, 3, null)))));

        // Then
        PublicPort port = bound(decision).getFirst().port();
        assertThat(port.mapping()).isEqualTo(mapping);
        assertThat(port.externalPort()).isEqualTo(6000);
        assertThat(port.protocol()).isEqualTo(PublicProtocol.HTTP);
        assertThat(decision.events()).noneMatch(PublicPortUnmapped.class::isInstance);
    }

    @Test
    void stoppingRestartingAndMovingTouchNoPublicPort() {
        web(here, open(5001, null));

        assertThat(events(
                        ecn.accepted(new StopMicroservice("default", "web")),
                        ecn.accepted(new RestartMicroservice("default", "web")),
                        ecn.accepted(new MoveMicroservice("default", "web", "agent-2"))))
                .noneMatch(event -> event instanceof PublicPortMapped || event instanceof PublicPortUnmapped);
    }

    @Test
    void itLeadsToTheOtherAgentOnceTheMoveHasSwitched() {
        // Given
        Microservice web = web(here, open(5001, gate.uuid()));
        Placement incoming = ecn.place(web, there, Role.INCOMING, incoming(web.spec()));

        // When
        Decision.Accepted switched = report(there, incoming, ContainerState.RUNNING);

        // Then
        assertThat(bound(switched))
                .singleElement()
                .matches(port -> port.port().agent().equals(there.uuid()));
        assertThat(switched.events()).hasAtLeastOneElementOfType(PublicPortMapped.class);
        assertThat(desiring(switched)).containsExactlyInAnyOrder(here.uuid(), there.uuid(), gate.uuid());
    }

    @Test
    void aMoveThatBringsAPublicPortReservesItAndGivesItUpWhenItFails() {
        // Given
        Microservice web = web(here, open(5001, null));
        MicroserviceSpec wanted = spec(there, open(5001, null), open(5002, null));

        // When
        List<MappedPort> reserved = bound(ecn.accepted(update(wanted)));
        ecn.reserve(reserved.getLast());
        Placement incoming = ecn.place(web, there, Role.INCOMING, incoming(wanted));
        Decision.Accepted failed = report(there, incoming, ContainerState.FAILED);

        // Then
        assertThat(reserved).extracting(MappedPort::reserved).containsExactly(false, true);
        assertThat(bound(failed)).extracting(port -> port.port().port()).containsExactly(5001);
        assertThat(failed.events()).noneMatch(PublicPortUnmapped.class::isInstance);
    }

    @Test
    void itGoesWithItsMicroserviceAndFollowsItsName() {
        web(here, open(5001, gate.uuid()));

        assertThat(events(ecn.accepted(new RenameMicroservice("default", "web", "shop"))))
                .anyMatch(event -> event instanceof PublicPortMapped mapped
                        && mapped.port().microserviceName().equals("shop"));
        Decision.Accepted deleted = ecn.accepted(new DeleteMicroservice("default", "web"));
        assertThat(deleted.events()).hasAtLeastOneElementOfType(PublicPortUnmapped.class);
        assertThat(desiring(deleted)).contains(gate.uuid());
    }

    @Test
    void anAgentThatOpensPortsOfOthersGoesByForceAlone() {
        // Given
        web(here, open(5001, gate.uuid()), open(5002, null));

        // When
        Decision.Rejected refused = ecn.rejected(new DetachAgent("default", "gate", false));
        Decision.Accepted forced = ecn.accepted(new DeleteAgent("default", "gate", true));

        // Then
        assertThat(refused)
                .isEqualTo(new Decision.Rejected(
                        RejectionCode.IN_USE,
                        "Agent gate opens public ports of microservices (web): give those another host first, or add"
                                + " --force to close them."));
        assertThat(bound(forced)).extracting(port -> port.port().port()).containsExactly(5002);
        assertThat(forced.notices()).containsExactly("Agent gate opens no public ports of microservice web any more.");
    }

    @Test
    void theComingAgentIsReadyBeforeTheSwitch() {
        // Given
        Microservice web = web(here, open(5001, gate.uuid()));
        Placement incoming =
                ecn.place(web, there, Role.INCOMING, incoming(spec(there, open(5001, gate.uuid()), open(5002, null))));

        // When
        DesiredState desired = DesiredStates.render(
                there, List.of(new Placed(incoming, web, List.of())), Map.of(), List.of(), List.of());

        // Then
        assertThat(desired.publicPorts())
                .extracting(PublicPort::port, PublicPort::agent)
                .containsExactly(tuple(5001, there.uuid()), tuple(5002, there.uuid()));
    }

    @Test
    void whatAnAgentOpensLeadsElsewhereUntilTheMoveToItHasSwitched() {
        // Given
        Microservice web = web(here, open(5001, gate.uuid()));
        PublicPort present = ecn.snapshot().publicPorts().getFirst().port();
        Placement incoming = ecn.place(web, gate, Role.INCOMING, incoming(web.spec()));

        // When
        DesiredState desired = DesiredStates.render(
                gate, List.of(new Placed(incoming, web, List.of())), Map.of(), List.of(), List.of(present));

        // Then
        assertThat(desired.publicPorts()).containsExactly(present);
    }

    private Microservice web(Agent agent, PortMapping... ports) {
        return ecn.add("web", agent, RunState.RUNNING, spec(agent, ports));
    }

    private static CreateMicroservice create(String name, MicroserviceSpec spec) {
        return new CreateMicroservice("default", name, spec);
    }

    private static UpdateMicroservice update(MicroserviceSpec spec) {
        return new UpdateMicroservice("default", "web", spec);
    }

    /** Container port 80, on 5000 and the ports after it. */
    private static MicroserviceSpec spec(Agent agent, PortMapping... ports) {
        MicroserviceSpec plain = Ecn.spec(agent.name());
        return plain.withContainer(plain.container().withPorts(List.of(ports)));
    }

    private static PortMapping open(int port, @Nullable String host) {
        return new PortMapping(80, port == 5002 ? 5003 : 5000, port, host, PortProtocol.TCP, null);
    }

    private static Placement.Incoming incoming(MicroserviceSpec spec) {
        return new Placement.Incoming("move-1", "move-1", null, spec, 3, false);
    }

    private Decision.Accepted report(Agent agent, Placement placement, ContainerState state) {
        ObservedMicroservice observed = new ObservedMicroservice(
                placement.microserviceUuid(), placement.id(), 3, state, Ecn.NOW, null, null, null, null, null, 0, null);
        StatusReport report = new StatusReport(
                agent.uuid(), "1", Ecn.NOW, Ecn.NOW, 8, false, List.of(observed), null, null, null, null, List.of());
        AwaitedWork awaited = new AwaitedWork(
                "move-1",
                "move-1",
                "iofog.commands.microservice.move",
                "default",
                "web",
                new PendingWork(
                        agent.uuid(), placement.id(), placement.microserviceUuid(), Awaits.RUNNING, 3, 0, null));
        return StatusDecisions.decide(report, ecn.observed(Map.of(), awaited), Ecn.NOW)
                .getLast()
                .decision();
    }

    private static List<MappedPort> bound(Decision.Accepted decision) {
        return decision.changes().stream()
                .filter(Change.BindPublicPorts.class::isInstance)
                .map(Change.BindPublicPorts.class::cast)
                .findFirst()
                .orElseThrow(AssertionError::new)
                .ports();
    }

    private static List<String> desiring(Decision.Accepted decision) {
        return decision.changes().stream()
                .filter(Change.AgentDesiresChanged.class::isInstance)
                .map(change -> ((Change.AgentDesiresChanged) change).agentUuid())
                .toList();
    }

    private static List<Event> events(Decision.Accepted... decisions) {
        return List.of(decisions).stream()
                .flatMap(decision -> decision.events().stream())
                .toList();
    }
}
