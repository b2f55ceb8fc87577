package org.iofog.contract.mesh;

/**
 * What passes one address of a router.
 *
 * @param waiting messages that are there now
 * @param received messages that came in since the router started
 * @param sent messages that went out since the router started
 */
public record AddressStatus(String address, long waiting, long received, long sent) {}
