package org.iofog.controller.persistence.state;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Placement;

/** Which agents to lock is found out before they are locked; in between a move may have brought in another one. */
final class LockedAgents {

    private LockedAgents() {}

    /** Fails where a placement is on an agent that is not locked: it was made in between. */
    static void requireAllOf(Collection<Placement> placements, List<Agent> locked) {
        Set<String> uuids = locked.stream().map(Agent::uuid).collect(Collectors.toSet());
        for (Placement placement : placements) {
            if (!uuids.contains(placement.agentUuid())) {
                throw new TransientFailure("Placement " + placement.id() + " was made in the meantime.");
            }
        }
    }
}
