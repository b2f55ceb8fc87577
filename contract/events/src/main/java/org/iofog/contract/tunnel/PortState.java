package org.iofog.contract.tunnel;

/** Whether a public port takes connections: {@code REFUSED} where its host did not let it open. */
public enum PortState {
    OPEN,
    REFUSED,
    CLOSED
}
