package org.iofog.contract.tunnel;

import org.jspecify.annotations.Nullable;

/**
 * A public port as it is wanted.
 *
 * @param mapping its id: the same over moves, updates and restarts of the microservice
 * @param microservice uuid
 * @param port open to the outside
 * @param host uuid of the agent that opens it; absent means beside the control plane
 * @param agent uuid of the agent the microservice serves on now; another one once a move has switched
 * @param externalPort of the container on that agent's loopback
 */
public record PublicPort(
        String mapping,
        String namespace,
        String microservice,
        String microserviceName,
        int port,
        PublicProtocol protocol,
        @Nullable String host,
        String agent,
        int externalPort,
        PortAccess access) {}
