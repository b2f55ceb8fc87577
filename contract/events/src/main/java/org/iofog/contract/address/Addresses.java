package org.iofog.contract.address;

/**
 * The names of everything on the bus. A service subscribes through a durable queue of its own on a topic, written
 * {@code address::queue}; all copies of the service share that queue.
 */
public final class Addresses {

    public static final String COMMANDS = "iofog.commands.";
    public static final String EVENTS = "iofog.events.";
    public static final String AGENTS = "iofog.agents.";

    /** Observed state and task results of all agents. */
    public static final String STATUS = AGENTS + "status";

    /** Messages nobody could handle, with the reason. */
    public static final String DEAD_LETTERS = "iofog.dead";

    /** The controller's queue, on each topic it takes from. */
    public static final String CONTROLLER_QUEUE = "controller";

    private Addresses() {}

    /** Where an agent finds the newest of its desired states. */
    public static String desired(String agentUuid) {
        return AGENTS + agentUuid + ".desired";
    }

    /** Where an agent finds one-shot work. */
    public static String tasks(String agentUuid) {
        return AGENTS + agentUuid + ".tasks";
    }

    /** Where an agent sends the logs it was asked for. */
    public static String logs(String agentUuid) {
        return AGENTS + agentUuid + ".logs";
    }
}
