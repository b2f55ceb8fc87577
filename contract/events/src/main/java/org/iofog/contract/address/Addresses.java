package org.iofog.contract.address;

/**
 * The names of everything on the bus. A service subscribes through a durable queue of its own on a topic, written
 * {@code address::queue}; all copies of the service share that queue.
 */
public final class Addresses {

    public static final String COMMANDS = "iofog.commands.";
    public static final String EVENTS = "iofog.events.";
    public static final String AGENTS = "iofog.agents.";

    /** Observed state and task results of all agents, stamped by the bus with their sender. No agent can send here. */
    public static final String STATUS = AGENTS + "status";

    /** Messages nobody could handle, with the reason. */
    public static final String DEAD_LETTERS = "iofog.dead";

    /** The controller's queue on all commands; a queue has one name on the whole bus. */
    public static final String CONTROLLER_COMMANDS = "controller.commands";

    /** The controller's queue on {@link #STATUS}. */
    public static final String CONTROLLER_STATUS = "controller.status";

    /** Where the controller is asked about the mesh; it answers to the reply address. */
    public static final String MESH_QUERY = "iofog.mesh.query";

    /** The controller's queue on {@link #MESH_QUERY}. */
    public static final String CONTROLLER_MESH = "controller.mesh";

    /** What the router service sees of the routers. */
    public static final String ROUTERS_STATUS = "iofog.routers.status";

    /** The controller's queue on {@link #ROUTERS_STATUS}. */
    public static final String CONTROLLER_ROUTERS = "controller.routers";

    /** The router service's queue on all events. */
    public static final String ROUTER_EVENTS = "router.events";

    /** Namespaces whose mesh is to be looked at again; of each at most one message waits. The router service's own queue. */
    public static final String ROUTERS_WORK = "iofog.routers.work";

    /** Where the controller is asked which public ports open beside it; it answers to the reply address. */
    public static final String PORTS_QUERY = "iofog.ports.query";

    /** The controller's queue on {@link #PORTS_QUERY}. */
    public static final String CONTROLLER_PORTS = "controller.ports";

    /** What the tunnel service sees of the public ports it opens. */
    public static final String PORTS_STATUS = "iofog.ports.status";

    /** The controller's queue on {@link #PORTS_STATUS}. */
    public static final String CONTROLLER_PORTS_STATUS = "controller.ports-status";

    /** All that happens to public ports: what is wanted of them and what is seen. */
    public static final String PUBLIC_PORT_EVENTS = EVENTS + "public-port.#";

    /** Before the uuid of an agent that public ports lead to. */
    public static final String TUNNELS = "iofog.tunnels.";

    /** Before the uuid of a receiving microservice. */
    public static final String MESSAGES = "iofog.messages.";

    private Addresses() {}

    /** Where an agent finds the newest of its desired states. */
    public static String desired(String agentUuid) {
        return AGENTS + agentUuid + ".desired";
    }

    /** Where an agent finds one-shot work. */
    public static String tasks(String agentUuid) {
        return AGENTS + agentUuid + ".tasks";
    }

    /** Where an agent sends observed state and task results; the bus stamps them and passes them on to {@link #STATUS}. */
    public static String reports(String agentUuid) {
        return AGENTS + agentUuid + ".reports";
    }

    /** Where an agent sends the logs it was asked for. */
    public static String logs(String agentUuid) {
        return AGENTS + agentUuid + ".logs";
    }

    /** Where an agent finds the newest configuration of its router. */
    public static String router(String agentUuid) {
        return AGENTS + agentUuid + ".router";
    }

    /** Where a Qpid router takes requests of its management from. */
    public static String routerRequests(String agentUuid) {
        return router(agentUuid) + ".requests";
    }

    /** Where a Qpid router answers requests of its management. */
    public static String routerAnswers(String agentUuid) {
        return router(agentUuid) + ".answers";
    }

    /** Where messages for a microservice wait, on every router they pass. */
    public static String messages(String microserviceUuid) {
        return MESSAGES + microserviceUuid;
    }

    /**
     * What comes in through public ports on its way to the agent that serves.
     *
     * @param opener who opened the ports: {@code tunnel} for the tunnel service, or the uuid of another agent
     */
    public static String tunnelIn(String agentUuid, String opener) {
        return TUNNELS + agentUuid + ".in." + opener;
    }

    /** What goes back to one process of an opener: every trunk has an address of its own. */
    public static String tunnelOut(String agentUuid, String opener, String trunk) {
        return TUNNELS + agentUuid + ".out." + opener + "." + trunk;
    }
}
