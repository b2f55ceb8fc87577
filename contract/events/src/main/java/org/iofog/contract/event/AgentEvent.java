package org.iofog.contract.event;

import java.time.Instant;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.AgentConfigSpec;

/** What happens to agents. */
public sealed interface AgentEvent extends Event {

    /** An agent is known and can be provisioned. */
    record AgentCreated(String namespace, String name, String uuid, AgentConfigSpec config) implements AgentEvent {}

    /** Settings of an agent changed; {@code config} is the whole of them. */
    record AgentUpdated(String namespace, String name, String uuid, AgentConfigSpec config) implements AgentEvent {}

    /** The agent is forgotten and its credentials are revoked. */
    record AgentDeleted(String namespace, String name, String uuid) implements AgentEvent {}

    /** {@code name} is the new name. */
    record AgentRenamed(String namespace, String name, String uuid, String formerName) implements AgentEvent {}

    /** A host took up the agent's identity with a provisioning key. */
    record AgentProvisioned(String namespace, String name, String uuid) implements AgentEvent {}

    /** The agent listens on the bus. */
    record AgentConnected(String namespace, String name, String uuid, Instant at) implements AgentEvent {}

    /** The agent's connection to the bus broke or was closed. Its containers go on. */
    record AgentDisconnected(String namespace, String name, String uuid, Instant at) implements AgentEvent {}

    /** A detached agent belongs to {@code namespace} now. */
    record AgentAttached(String namespace, String name, String uuid) implements AgentEvent {}

    /** The agent no longer belongs to {@code namespace}; its microservices there are deleted. */
    record AgentDetached(String namespace, String name, String uuid) implements AgentEvent {}

    /** Images were removed from the agent's engine, asked for or by its settings. */
    record AgentPruned(String namespace, String name, String uuid, int imagesRemoved, long bytesReclaimed)
            implements AgentEvent {}

    /** A prune that was asked for did not happen. */
    record AgentPruneFailed(String namespace, String name, String uuid, String reason) implements AgentEvent {}

    /** The router of the agent is another one, is in another state, or one of its links is; {@code status} is the whole. */
    record AgentRouterChanged(String namespace, String name, String uuid, RouterStatus status) implements AgentEvent {}

    String uuid();

    String name();

    @Override
    default String subject() {
        return name();
    }
}
