package org.iofog.router.domain.model;

/** What only an agent's host knows; the agent puts it into the rendered file. */
public final class Placeholder {

    /** The port the agent chose once for a router that was given none. */
    public static final String MESSAGING_PORT = "${messaging.port}";

    public static final String BUS_HOST = "${bus.host}";
    public static final String BUS_PORT = "${bus.port}";

    /** What a link to the bus needs in its address for TLS; nothing where the bus is plain. */
    public static final String BUS_TLS = "${bus.tls}";

    public static final String BUS_USER = "${bus.user}";
    public static final String BUS_PASSWORD = "${bus.password}";

    /** A password the agent made up for its own client and for managing its own router. */
    public static final String AGENT_PASSWORD = "${agent.password}";

    private Placeholder() {}
}
