package org.iofog.controller.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.event.AgentEvent.AgentDisconnected;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Consequence;
import org.junit.jupiter.api.Test;

class DepartureDecisionsTest {

    private final Ecn ecn = new Ecn();
    private final Agent agent = ecn.agent("agent-1", AgentView.State.ONLINE, Architecture.X86);

    @Test
    void anAgentThatLeftHasNoHostAndNoAccess() {
        Detached report = new Detached(agent.uuid(), null, agent.stateSince().plusSeconds(1));

        List<Consequence> consequences = decide(report);

        assertThat(consequences.getFirst().decision().changes())
                .contains(
                        new Change.ChangeAgent(agent.in("default", AgentView.State.NOT_PROVISIONED, Ecn.NOW)),
                        new Change.RevokeAccess(agent.uuid()));
        assertThat(consequences.getFirst().decision().events())
                .containsExactly(new AgentDisconnected("default", "agent-1", agent.uuid(), Ecn.NOW));
    }

    @Test
    void theHostThatCameAfterItIsLeftAlone() {
        Detached late = new Detached(agent.uuid(), null, agent.stateSince().minusSeconds(1));

        assertThat(decide(late)).isEmpty();
    }

    @Test
    void whoeverHasLeftAlreadyIsLeftAlone() {
        Agent nobody = ecn.agent("agent-2", AgentView.State.NOT_PROVISIONED, Architecture.X86);

        assertThat(decide(new Detached(nobody.uuid(), null, Ecn.NOW))).isEmpty();
    }

    private List<Consequence> decide(Detached report) {
        return TaskDecisions.decide(report, "report-1", ecn.observed(Map.of()), Ecn.NOW);
    }
}
