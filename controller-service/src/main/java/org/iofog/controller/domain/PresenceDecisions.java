package org.iofog.controller.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.event.AgentEvent;
import org.iofog.contract.event.AgentEvent.AgentConnected;
import org.iofog.contract.event.AgentEvent.AgentDisconnected;
import org.iofog.contract.view.AgentView;

/** What follows when an agent comes to the bus or leaves it. */
public final class PresenceDecisions {

    private PresenceDecisions() {}

    /**
     * Empty where that is known already, so that several copies that see the same thing tell it once, and for an agent
     * that is detached.
     */
    public static Optional<Consequence> decide(Agent agent, boolean present, String observation, Instant now) {
        String namespace = agent.namespace();
        AgentView.State state = present ? AgentView.State.ONLINE : AgentView.State.OFFLINE;
        if (namespace == null || agent.state() == state || !present && !agent.isOnline()) {
            return Optional.empty();
        }
        AgentEvent event = present
                ? new AgentConnected(namespace, agent.name(), agent.uuid(), now)
                : new AgentDisconnected(namespace, agent.name(), agent.uuid(), now);
        Decision.Accepted decision = new Decision.Accepted(
                List.of(new Change.ChangeAgent(agent.in(namespace, state, now))),
                List.of(event),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return Optional.of(new Consequence(new CommandContext(observation, observation, null, now), decision));
    }
}
