package org.iofog.router.domain.model;

/** Messages of one address pass a link. For Artemis this is a bridge, for Qpid an auto-link to a broker. */
public record LinkRoute(String address, Direction direction) {

    /** Which way, as seen by the router that opened the link. */
    public enum Direction {
        /** From this router's queue to the upstream's. */
        TO_UPSTREAM,
        /** From the upstream's queue to this router's. */
        FROM_UPSTREAM
    }
}
