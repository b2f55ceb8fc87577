package org.iofog.contract.agent;

/** The hops of a command, in order. The controller stamps the first three, the agent the rest. */
public enum Phase {
    /** The controller took the command from the bus. */
    ACCEPTED,
    /** Its effect is committed. */
    STORED,
    /** The desired state or task is on the bus. */
    PUBLISHED,
    /** The agent took it from the bus. */
    RECEIVED,
    /** The image is on the agent. */
    PULLED,
    CREATED,
    STARTED,
    /** It is as wanted: runs and, where it has a health check, is healthy; or is stopped; or is gone. */
    READY,
    /** The work ended without success; the detail tells why. */
    FAILED,
    /** The deadline passed first. */
    EXPIRED;

    /** Whether nothing follows it, well or badly. */
    public boolean isLast() {
        return compareTo(READY) >= 0;
    }
}
