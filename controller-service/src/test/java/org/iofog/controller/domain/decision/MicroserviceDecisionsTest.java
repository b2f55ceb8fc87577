package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.domain.Ecn.spec;

import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.event.AgentEvent.AgentUpdated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceRenamed;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.PendingWork;
import org.iofog.controller.domain.model.PendingWork.Awaits;
import org.junit.jupiter.api.Test;

class MicroserviceDecisionsTest {

    private final Ecn ecn = new Ecn();
    private final Agent agent = ecn.online("agent-1");

    @Test
    void aNewMicroserviceIsPlacedAndAwaited() {
        Decision.Accepted decision = ecn.accepted(new CreateMicroservice("default", "web", spec("agent-1", 8080)));

        assertThat(decision.changes())
                .hasAtLeastOneElementOfType(Change.AddMicroservice.class)
                .hasAtLeastOneElementOfType(Change.AddPlacement.class)
                .contains(new Change.AgentDesiresChanged(agent.uuid(), 8));
        assertThat(decision.pendingWork()).extracting(PendingWork::awaits).containsExactly(Awaits.RUNNING);
        assertThat(decision.events()).hasExactlyElementsOfTypes(MicroserviceCreated.class);
    }

    @Test
    void theSameCommandMakesTheSameIds() {
        CreateMicroservice command = new CreateMicroservice("default", "web", spec("agent-1"));

        assertThat(ecn.decide(command)).isEqualTo(ecn.decide(command));
    }

    @Test
    void refusals() {
        ecn.running("web", agent, 8080);
        ecn.agent("arm-agent", AgentView.State.ONLINE, Architecture.ARM);

        assertRefused(new CreateMicroservice("default", "web", spec("agent-1")), RejectionCode.DUPLICATE_NAME);
        assertRefused(new CreateMicroservice("default", "two", spec("nowhere")), RejectionCode.NOT_FOUND);
        assertRefused(new CreateMicroservice("default", "two", spec("agent-1", 8080)), RejectionCode.PORT_TAKEN);
        assertRefused(
                new CreateMicroservice("default", "two", spec("arm-agent")), RejectionCode.NO_IMAGE_FOR_ARCHITECTURE);
        assertRefused(
                new CreateMicroservice("default", "two", spec("agent-1").withApplication("missing")),
                RejectionCode.NOT_FOUND);
        assertRefused(
                new CreateMicroservice("default", "two", withImages(new Images(99, null, null, null))),
                RejectionCode.NOT_FOUND);
        assertRefused(
                new CreateMicroservice("default", "two", withImages(new Images(null, "busybox", null, "77"))),
                RejectionCode.NOT_FOUND);
        assertRefused(
                new CreateMicroservice("default", "default-router", spec("agent-1")), RejectionCode.RESERVED_NAME);
    }

    @Test
    void aTakenPortIsToldWithItsHolder() {
        ecn.running("web", agent, 8080);

        assertThat(ecn.rejected(new CreateMicroservice("default", "two", spec("agent-1", 8080)))
                        .detail())
                .isEqualTo(
                        "Port 8080/tcp of agent agent-1 is taken by microservice web: choose another external port.");
    }

    @Test
    void anUnchangedSpecificationChangesNothing() {
        ecn.running("web", agent, 8080);

        Decision.Accepted decision = ecn.accepted(new UpdateMicroservice("default", "web", spec("agent-1", 8080)));

        assertThat(decision.changes()).isEmpty();
        assertThat(decision.events()).isEmpty();
        assertThat(decision.pendingWork()).isEmpty();
    }

    @Test
    void anotherContainerIsAnotherGeneration() {
        ecn.running("web", agent, 8080);

        Decision.Accepted decision = ecn.accepted(new UpdateMicroservice("default", "web", spec("agent-1", 9090)));

        assertThat(decision.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        MicroserviceUpdated.class,
                        updated -> assertThat(updated.generation()).isEqualTo(4));
        assertThat(changed(decision).alwaysPull()).isFalse();
    }

    @Test
    void aRebuildPullsOnceAndIsNotKept() {
        ecn.running("web", agent, 8080);

        Decision.Accepted decision =
                ecn.accepted(new UpdateMicroservice("default", "web", Ecn.rebuilt(spec("agent-1", 8080))));

        assertThat(changed(decision).generation()).isEqualTo(4);
        assertThat(changed(decision).alwaysPull()).isTrue();
        assertThat(changed(decision).spec().rebuild()).isNull();
    }

    @Test
    void anotherConfigIsToldWithoutAnotherContainer() {
        ecn.running("web", agent);
        MicroserviceSpec spec = spec("agent-1");
        MicroserviceSpec configured = new MicroserviceSpec(
                null, spec.agent(), spec.images(), spec.container(), Map.of("key", 1), null, List.of(), null);

        Decision.Accepted decision = ecn.accepted(new UpdateMicroservice("default", "web", configured));

        assertThat(changed(decision).generation()).isEqualTo(3);
        assertThat(decision.pendingWork())
                .singleElement()
                .satisfies(work -> assertThat(work.appliedGeneration()).isEqualTo(agent.desiredGeneration() + 1));
    }

    @Test
    void settingsOfTheAgentGoToTheAgent() {
        AgentConfigSpec settings = AgentConfigs.merge(AgentConfigSpec.EMPTY, describedAs("by the door"));
        MicroserviceSpec spec = spec("agent-1").withAgent(new AgentReference("agent-1", settings));

        Decision.Accepted decision = ecn.accepted(new CreateMicroservice("default", "web", spec));

        assertThat(decision.events())
                .filteredOn(AgentUpdated.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AgentUpdated.class,
                        updated -> assertThat(updated.config().description()).isEqualTo("by the door"));
    }

    @Test
    void aRenameKeepsTheContainer() {
        Microservice web = ecn.running("web", agent);

        Decision.Accepted decision = ecn.accepted(new RenameMicroservice("default", "web", "site"));

        assertThat(changed(decision).uuid()).isEqualTo(web.uuid());
        assertThat(changed(decision).generation()).isEqualTo(3);
        assertThat(decision.events()).hasExactlyElementsOfTypes(MicroserviceRenamed.class);
    }

    @Test
    void startAndStopAreDoneAlreadyWhereNothingChanges() {
        ecn.running("web", agent);
        ecn.add("idle", agent, RunState.STOPPED, spec("agent-1"));

        assertThat(ecn.accepted(new StartMicroservice("default", "web")).pendingWork())
                .isEmpty();
        assertThat(ecn.accepted(new StopMicroservice("default", "idle")).pendingWork())
                .isEmpty();
    }

    @Test
    void stopAndRestartAwaitTheDesiredStateToBeWorkedOff() {
        ecn.running("web", agent);

        assertThat(ecn.accepted(new StopMicroservice("default", "web")).pendingWork())
                .containsExactly(new PendingWork(agent.uuid(), "web@agent-1", "uuid-web", Awaits.STOPPED, 3, 8, null));
        assertThat(ecn.accepted(new RestartMicroservice("default", "web")).pendingWork())
                .containsExactly(new PendingWork(agent.uuid(), "web@agent-1", "uuid-web", Awaits.RUNNING, 3, 8, null));
    }

    @Test
    void aStoppedMicroserviceIsNotRestarted() {
        ecn.add("idle", agent, RunState.STOPPED, spec("agent-1"));

        assertRefused(new RestartMicroservice("default", "idle"), RejectionCode.INVALID);
    }

    @Test
    void aDeleteAwaitsTheRemovalUnlessNoHostEverTookThePart() {
        Agent nobody = ecn.agent("nobody", AgentView.State.NOT_PROVISIONED, Architecture.X86);
        ecn.running("web", agent);
        ecn.running("ghost", nobody);

        assertThat(ecn.accepted(new DeleteMicroservice("default", "web")).pendingWork())
                .extracting(PendingWork::awaits)
                .containsExactly(Awaits.REMOVED);
        assertThat(ecn.accepted(new DeleteMicroservice("default", "ghost")).pendingWork())
                .isEmpty();
    }

    @Test
    void aPassedDeadlineRefuses() {
        CommandContext late = new CommandContext("c", "c", Ecn.NOW.minusSeconds(1), Ecn.NOW);

        Decision decision =
                Decisions.decide(new CreateMicroservice("default", "web", spec("agent-1")), ecn.snapshot(), late);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.EXPIRED));
    }

    private void assertRefused(Command command, RejectionCode code) {
        Decision.Rejected rejected = ecn.rejected(command);
        assertThat(rejected.code()).as(rejected.detail()).isEqualTo(code);
        assertThat(rejected.detail()).endsWith(".");
    }

    private static Microservice changed(Decision.Accepted decision) {
        return decision.changes().stream()
                .filter(Change.ChangeMicroservice.class::isInstance)
                .map(change -> ((Change.ChangeMicroservice) change).microservice())
                .findFirst()
                .orElseThrow();
    }

    private static MicroserviceSpec withImages(Images images) {
        MicroserviceSpec spec = spec("agent-1");
        return new MicroserviceSpec(null, spec.agent(), images, spec.container(), Map.of(), null, List.of(), null);
    }

    private static AgentConfigSpec describedAs(String description) {
        return new AgentConfigSpec(
                null,
                description,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
