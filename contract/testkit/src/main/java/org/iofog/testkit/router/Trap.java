package org.iofog.testkit.router;

/** What real routers do and nobody expects. Each can be switched off, the router then does what one would expect. */
public enum Trap {
    /** An UPDATE that the router takes for some types is not answered. */
    SILENT_UPDATE,
    /** Core types take unknown attributes and replace values that are none by their defaults. */
    LENIENT_CORE_TYPES,
    /** A reply that finds no credit is dropped. Replies come in bursts, as they do from a busy router. */
    REPLIES_LOST_PAST_CREDIT,
    /** {@code count} and {@code offset} of a QUERY have no effect for the types of the agent. */
    AGENT_TYPES_IGNORE_PAGING,
    /** A listener on a busy port is created, and looks like any other. */
    BUSY_PORT_ACCEPTED,
    /** A listener is open only a while after its creation was answered. */
    LISTENER_OPENS_LATE,
    /** The router crashes when a listener is created after one on a busy port. */
    CRASH_AFTER_BUSY_PORT,
    /** A connector to a host that is not there is created. */
    DEAD_HOST_ACCEPTED,
    /** A TLS profile can be deleted while a listener or connector uses it. */
    PROFILE_IN_USE_DELETED,
    /** Deleting a listener closes its socket alone; whoever came in by it stays. */
    LISTENER_DELETE_KEEPS_CONNECTIONS,
    /** A connection between routers cannot be closed by its own management. */
    ROUTER_CONNECTIONS_FORBIDDEN,
    /** A client keeps the rights it came in with, though its policy was changed. */
    FORMER_RIGHTS_STAY,
    /** A client that keeps silent for longer than the idle time-out is dropped. */
    IDLE_TIMEOUT,
    /** What was created by management is gone after a restart. */
    NOTHING_SURVIVES_RESTART,
    /** Two routers of the same id both join; only the first one is reached. */
    DUPLICATE_IDS_ACCEPTED
}
