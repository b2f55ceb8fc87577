package org.iofog.controller.application.membership;

import io.smallrye.mutiny.Uni;
import org.iofog.controller.domain.login.Credential;

/** Lets agents in on the bus. */
public interface AgentCredentials {

    /** From now on the agent connects with {@code token}, and with no former one. */
    Uni<Void> grant(String agentUuid, Credential token);
}
