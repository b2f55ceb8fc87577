package org.iofog.agent.domain.container;

import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.RunState;

/** What a command may change of a microservice that stays on its agent. */
public record Change(long generation, int restarts, RunState run) {

    public static Change of(DesiredMicroservice wanted) {
        return new Change(wanted.generation(), wanted.restarts(), wanted.run());
    }
}
