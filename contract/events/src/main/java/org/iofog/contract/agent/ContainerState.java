package org.iofog.contract.agent;

/** The state of a microservice's container as its agent sees it. */
public enum ContainerState {
    /** The agent has not acted on it yet. */
    QUEUED,
    PULLING,
    CREATING,
    STARTING,
    RUNNING,
    /** It runs, and its health check fails. */
    UNHEALTHY,
    STOPPING,
    /** Wanted stopped, and stopped. */
    STOPPED,
    /** It ended by itself; the agent starts it again after a pause that grows. */
    RESTARTING,
    /** It could not be brought up; the reason tells why. */
    FAILED,
    /** The work was not done because its deadline had passed. */
    EXPIRED;

    /** Whether the agent is done with it for now, well or badly. */
    public boolean isSettled() {
        return this == RUNNING || this == UNHEALTHY || this == STOPPED || this == FAILED || this == EXPIRED;
    }
}
