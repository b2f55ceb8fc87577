package org.iofog.agent.application.messages;

import org.iofog.contract.mesh.MessagingEndpoint;
import org.jspecify.annotations.Nullable;

/** Told by whoever supervises the agent's router where messages go. */
public interface MessageNetwork {

    /** @param endpoint with nothing left to fill in; null: nowhere, so that messages wait */
    void use(@Nullable MessagingEndpoint endpoint);
}
