package org.iofog.agent.application.session;

import org.iofog.agent.application.IdentityStore;
import org.iofog.contract.agent.AgentTask.LearnController;
import org.iofog.contract.agent.Membership.Enrolment;

/** Keeps, with the identity, where the host asks whether it was removed. The agent's work goes on as it is. */
final class LearnControllerHandler {

    private final String agentUuid;
    private final IdentityStore identities;

    LearnControllerHandler(String agentUuid, IdentityStore identities) {
        this.agentUuid = agentUuid;
        this.identities = identities;
    }

    /** A host that has become another agent meanwhile has no use for it. */
    void handle(LearnController task) {
        Enrolment enrolment = new Enrolment(task.credential(), task.key());
        identities
                .identity()
                .filter(identity -> identity.uuid().equals(agentUuid))
                .map(identity -> identity.enrolled(task.controllerUrl(), enrolment))
                .ifPresent(identities::keep);
    }
}
