package org.iofog.controller.persistence.journal;

/** What a row of the outbox asks the relay to do. */
public enum OutboxKind {
    EVENT,
    /** The newest desired state of the agent, rendered when it is sent. */
    DESIRED_STATE,
    TASK,
    REVOKE_ACCESS,
    /** Which agents the public ports lead to that the agent opens, rendered when it is done. */
    TUNNELS
}
