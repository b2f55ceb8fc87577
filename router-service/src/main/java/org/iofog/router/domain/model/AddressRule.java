package org.iofog.router.domain.model;

/**
 * An address a router passes messages of.
 *
 * @param stored whether messages wait here while they cannot go on, where the engine can store
 */
public record AddressRule(String address, Distribution distribution, boolean stored) {

    /** Who gets a message where several receive. */
    public enum Distribution {
        BALANCED,
        CLOSEST,
        MULTICAST
    }

    /** Where one microservice receives: each message once, and none is lost. */
    public static AddressRule queue(String address) {
        return new AddressRule(address, Distribution.BALANCED, true);
    }
}
