package org.iofog.controller.domain.model;

import java.time.Instant;
import org.iofog.contract.spec.MicroserviceSpec;
import org.jspecify.annotations.Nullable;

/**
 * A stay of a microservice on an agent. A move makes a second one; a placement never changes its agent.
 *
 * @param replaces the placement a move takes over from
 * @param incoming what the move brings; the microservice itself changes only once the move has succeeded
 */
public record Placement(
        String id,
        String microserviceUuid,
        String agentUuid,
        Role role,
        Instant created,
        @Nullable String replaces,
        @Nullable Incoming incoming) {

    /** What a placement is to its microservice. */
    public enum Role {
        /** Where the microservice is. */
        CURRENT,
        /** Where a move brings it, until it runs there. */
        INCOMING,
        /** Where it was, until its container is removed there. */
        LEAVING
    }

    /**
     * The microservice as it will be when the move has succeeded.
     *
     * @param commandId of the command that moves it
     */
    public record Incoming(
            String commandId,
            String correlationId,
            @Nullable Instant deadline,
            MicroserviceSpec spec,
            long generation,
            boolean alwaysPull) {}

    public Placement as(Role newRole) {
        return new Placement(id, microserviceUuid, agentUuid, newRole, created, replaces, null);
    }
}
