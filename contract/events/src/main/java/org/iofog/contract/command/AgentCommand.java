package org.iofog.contract.command;

import org.iofog.contract.spec.AgentConfigSpec;

/** Commands about agents. */
public sealed interface AgentCommand extends Command {

    /** Where detached agents are. */
    String NO_NAMESPACE = "";

    /** Makes an agent known; it can be provisioned from then on. */
    record CreateAgent(String namespace, String name, AgentConfigSpec config) implements AgentCommand {}

    /** Changes settings of an agent; absent fields stay. */
    record UpdateAgent(String namespace, String name, AgentConfigSpec config) implements AgentCommand {}

    /** Forgets an agent and revokes its credentials; refused while microservices are on it unless {@code force}. */
    record DeleteAgent(String namespace, String name, boolean force) implements AgentCommand {}

    /** Gives an agent another name; its uuid and its microservices stay. */
    record RenameAgent(String namespace, String name, String newName) implements AgentCommand {}

    /** Brings a detached agent into {@code namespace}. */
    record AttachAgent(String namespace, String name) implements AgentCommand {}

    /**
     * Ends the agent's connection: its microservices are deleted, its credentials revoked, its settings kept for an
     * attach. An agent that is offline learns of it when it asks. Refused while microservices are on it unless
     * {@code force}.
     */
    record DetachAgent(String namespace, String name, boolean force) implements AgentCommand {}

    /** Forgets a detached agent with its settings. */
    record DeleteDetachedAgent(String name) implements AgentCommand {

        @Override
        public String namespace() {
            return NO_NAMESPACE;
        }
    }

    /** Gives a detached agent another name. */
    record RenameDetachedAgent(String name, String newName) implements AgentCommand {

        @Override
        public String namespace() {
            return NO_NAMESPACE;
        }
    }

    /** Removes images no deployed microservice of the agent refers to. Ends with AgentPruned or AgentPruneFailed. */
    record PruneAgent(String namespace, String name) implements AgentCommand {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
