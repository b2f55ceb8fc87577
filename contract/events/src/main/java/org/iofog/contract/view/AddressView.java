package org.iofog.contract.view;

import org.jspecify.annotations.Nullable;

/**
 * What passes one address of one router.
 *
 * @param router name
 * @param microservice name of the receiver, where it is one
 * @param waiting messages that were there
 * @param received messages since the router started
 * @param sent messages since the router started
 * @param receivedPerSecond between the last two reports; absent before the second
 * @param sentPerSecond between the last two reports; absent before the second
 */
public record AddressView(
        String router,
        String address,
        @Nullable String microservice,
        long waiting,
        long received,
        long sent,
        @Nullable Double receivedPerSecond,
        @Nullable Double sentPerSecond) {}
