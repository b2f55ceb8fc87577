package org.iofog.controller.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.PendingWork;
import org.junit.jupiter.api.Test;

class PresenceDecisionsTest {

    private final Ecn ecn = new Ecn();

    @Test
    void aHostThatGoesBeforeItObeyedItsDetachLosesItsAccess() {
        Agent agent = ecn.detached("agent-1");
        AwaitedWork detach = detachOf(agent);

        List<Consequence> consequences = gone(agent, detach);

        assertThat(consequences)
                .singleElement()
                .satisfies(consequence -> assertThat(consequence.decision().changes())
                        .containsExactly(new Change.RevokeAccess(agent.uuid()), detach.end(Outcome.DONE, "")));
    }

    @Test
    void aMemberThatGoesKeepsItsAccess() {
        Agent agent = ecn.online("agent-1");

        assertThat(gone(agent, detachOf(agent)))
                .flatExtracting(consequence -> consequence.decision().changes())
                .doesNotContain(new Change.RevokeAccess(agent.uuid()));
    }

    private List<Consequence> gone(Agent agent, AwaitedWork work) {
        return PresenceDecisions.decide(agent.uuid(), false, "change-1", ecn.observed(Map.of(), work), Ecn.NOW);
    }

    private static AwaitedWork detachOf(Agent agent) {
        PendingWork piece = new PendingWork(agent.uuid(), "detach-1", null, PendingWork.Awaits.TASK, 0, 0, null);
        return new AwaitedWork("command-1", "command-1", "iofog.commands.agent.detach", "default", agent.name(), piece);
    }
}
