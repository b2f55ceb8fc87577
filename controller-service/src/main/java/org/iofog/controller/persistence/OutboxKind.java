package org.iofog.controller.persistence;

/** What a row of the outbox asks the relay to do. */
enum OutboxKind {
    EVENT,
    /** The newest desired state of the agent, rendered when it is sent. */
    DESIRED_STATE,
    TASK,
    REVOKE_ACCESS
}
