package org.iofog.controller.domain.decision;

import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.AgentCommand.RenameDetachedAgent;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.NameRules;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Snapshot;

/** Agents that belong to no namespace: each has a name of its own among them. */
final class DetachedAgents {

    private DetachedAgents() {}

    static Agent require(String name, Snapshot snapshot) {
        return snapshot.detachedAgent(name)
                .orElseThrow(() -> Refusal.of(
                        RejectionCode.NOT_FOUND,
                        "There is no detached agent \"%s\": list them with \"iofogctl get agents --detached\".",
                        name));
    }

    static void requireFree(String name, Snapshot snapshot) {
        if (snapshot.detachedAgent(name).isPresent()) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "An agent \"%s\" is detached already: rename one of the two first.",
                    name);
        }
    }

    /** Its host was dismissed when it was detached. */
    static Decision delete(DeleteDetachedAgent command, Draft draft) {
        Agent agent = require(command.name(), draft.snapshot());
        LeavingAgents.remove(agent, draft);
        return draft.accepted(agent.uuid());
    }

    static Decision rename(RenameDetachedAgent command, Draft draft) {
        Agent agent = require(command.name(), draft.snapshot());
        Refusal.unlessNone(NameRules.check("newName", command.newName()));
        requireFree(command.newName(), draft.snapshot());
        AgentDecisions.rename(agent, command.newName(), draft);
        return draft.accepted(agent.uuid());
    }
}
