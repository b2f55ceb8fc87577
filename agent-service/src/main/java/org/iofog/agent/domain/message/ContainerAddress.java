package org.iofog.agent.domain.message;

import org.jspecify.annotations.Nullable;

/**
 * Where a microservice's container is on the network of its agent.
 *
 * @param microservice uuid
 * @param address absent while it does not run, and with the network of the host
 */
public record ContainerAddress(
        String microservice, @Nullable String address, boolean isHostNetwork) {}
