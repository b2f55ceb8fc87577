package org.iofog.contract.mesh;

/** How a router is doing. */
public enum RouterState {
    STARTING,
    RUNNING,
    FAILED,
    OFF
}
