package org.iofog.controller.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.iofog.controller.domain.Agent;
import org.iofog.controller.domain.Consequence;

/** The agents the control plane knows, whatever their namespace. */
public interface KnownAgents {

    /** The uuids of all agents that are online as far as is known. */
    Uni<List<String>> online();

    /** Stores what {@code decision} makes of the agent, which stays locked meanwhile; nothing for an unknown one. */
    Uni<Void> change(String agentUuid, Function<Agent, Optional<Consequence>> decision);
}
