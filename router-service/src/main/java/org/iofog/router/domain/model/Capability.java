package org.iofog.router.domain.model;

/** What an engine can do beyond passing messages. */
public enum Capability {
    /** Messages wait in the router while they cannot go on. */
    STORE_AND_FORWARD,
    /** Several links may be in use at once, and the cheapest path is found by the engine. */
    REDUNDANT_LINKS,
    /** Addresses pass each link by themselves; without it, each link needs {@link LinkRoute}s. */
    ADDRESS_DISCOVERY,
    /** A change is made by replacing the router's whole file. */
    WHOLE_FILE,
    TLS
}
