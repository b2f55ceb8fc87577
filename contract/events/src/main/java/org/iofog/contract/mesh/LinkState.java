package org.iofog.contract.mesh;

/** How a link is doing; one that is {@link #SPARE} is kept for when another fails. */
public enum LinkState {
    CONNECTING,
    UP,
    DOWN,
    SPARE
}
