package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.AgentCommand.RenameDetachedAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.command.NamespaceCommand.DeleteNamespace;
import org.iofog.contract.event.AgentEvent.AgentDetached;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceDeleted;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.TaskOrder;
import org.junit.jupiter.api.Test;

class AgentDecisionsTest {

    private final Ecn ecn = new Ecn();

    @Test
    void anEqualUpdateChangesNothing() {
        Agent agent = ecn.online("agent-1");

        assertThat(ecn.accepted(new UpdateAgent("default", "agent-1", agent.config()))
                        .changes())
                .isEmpty();
    }

    @Test
    void refusals() {
        ecn.running("web", ecn.online("agent-1"));
        ecn.agent("offline", AgentView.State.OFFLINE, Architecture.X86);

        assertThat(ecn.rejected(new CreateAgent("default", "agent-1", AgentConfigSpec.EMPTY))
                        .code())
                .isEqualTo(RejectionCode.DUPLICATE_NAME);
        assertThat(ecn.rejected(new RenameAgent("default", "offline", "agent-1"))
                        .code())
                .isEqualTo(RejectionCode.DUPLICATE_NAME);
        assertThat(ecn.rejected(new DeleteAgent("default", "agent-1", false)).detail())
                .isEqualTo("Agent agent-1 has microservices (web): "
                        + "move or delete them first, or add --force to delete them.");
        assertThat(ecn.rejected(new DetachAgent("default", "agent-1", false)).code())
                .isEqualTo(RejectionCode.IN_USE);
        assertThat(ecn.rejected(new PruneAgent("default", "offline")).code()).isEqualTo(RejectionCode.AGENT_OFFLINE);
        assertThat(ecn.rejected(new AttachAgent("default", "unknown")).code()).isEqualTo(RejectionCode.NOT_FOUND);
    }

    @Test
    void aDetachDeletesTellsTheAgentAndKeepsItsSettings() {
        Agent agent = ecn.online("agent-1");
        ecn.running("web", agent);

        Decision.Accepted decision = ecn.accepted(new DetachAgent("default", "agent-1", true));

        assertThat(decision.events()).hasExactlyElementsOfTypes(MicroserviceDeleted.class, AgentDetached.class);
        assertThat(decision.tasks()).singleElement().extracting(TaskOrder::task).isInstanceOf(AgentTask.Detach.class);
        assertThat(decision.changes())
                .anyMatch(change -> change instanceof Change.ChangeAgent next
                        && next.agent().namespace() == null
                        && next.agent().config().equals(agent.config()));
    }

    @Test
    void aDeletedAgentThatCannotBeToldLosesItsAccessAtOnce() {
        Agent agent = ecn.agent("offline", AgentView.State.OFFLINE, Architecture.X86);

        assertThat(ecn.accepted(new DeleteAgent("default", "offline", false)).changes())
                .contains(new Change.RevokeAccess(agent.uuid()), new Change.RemoveAgent(agent.uuid()));
    }

    @Test
    void aDetachedAgentThatCannotBeToldLosesItsAccessAtOnce() {
        Agent agent = ecn.agent("offline", AgentView.State.OFFLINE, Architecture.X86);
        ecn.running("web", agent);

        Decision.Accepted decision = ecn.accepted(new DetachAgent("default", "offline", true));

        assertThat(decision.changes()).contains(new Change.RevokeAccess(agent.uuid()));
        assertThat(decision.pendingWork()).isEmpty();
    }

    @Test
    void forceSaysWhatStops() {
        Agent agent = ecn.online("agent-1");
        ecn.running("web", agent);
        ecn.running("db", agent);

        assertThat(ecn.accepted(new DetachAgent("default", "agent-1", true)).notices())
                .containsExactly("These microservices of agent agent-1 are stopped and deleted: db, web.");
    }

    @Test
    void aDetachedAgentIsRenamedAndForgotten() {
        Agent agent = ecn.detached("agent-1");
        ecn.detached("agent-2");

        assertThat(ecn.accepted(new RenameDetachedAgent("agent-1", "agent-3")).changes())
                .containsExactly(new Change.ChangeAgent(agent.withName("agent-3")));
        assertThat(ecn.rejected(new RenameDetachedAgent("agent-1", "agent-2")).code())
                .isEqualTo(RejectionCode.DUPLICATE_NAME);
        assertThat(ecn.accepted(new DeleteDetachedAgent("agent-1")).changes())
                .containsExactly(new Change.RemoveAgent(agent.uuid()));
        assertThat(ecn.rejected(new DeleteDetachedAgent("agent-3")).code()).isEqualTo(RejectionCode.NOT_FOUND);
    }

    @Test
    void aPruneIsATaskWithTheIdOfItsCommand() {
        Agent agent = ecn.online("agent-1");

        assertThat(ecn.accepted(new PruneAgent("default", "agent-1")).tasks())
                .containsExactly(new TaskOrder(agent.uuid(), new AgentTask.PruneImages("command-1", null)));
    }

    @Test
    void theDefaultNamespaceStays() {
        assertThat(ecn.rejected(new DeleteNamespace("default", true)).code()).isEqualTo(RejectionCode.RESERVED_NAME);
    }
}
