package org.iofog.agent.domain.container;

import java.util.List;
import org.iofog.contract.agent.DesiredMicroservice;

/** What to do for one wanted microservice. No actions: it is as wanted. */
public record MicroservicePlan(DesiredMicroservice wanted, List<Action> actions) {

    public MicroservicePlan {
        actions = List.copyOf(actions);
    }

    public boolean isSettled() {
        return actions.isEmpty();
    }
}
