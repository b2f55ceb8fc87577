package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/**
 * The router an agent runs. Ports are 1 to 65535.
 *
 * @param routerMode {@code edge} unless given, {@code interior} or {@code none}
 * @param engine {@code artemis} unless given, or {@code qpid}
 * @param messagingPort for clients; an edge router without it takes a free one
 * @param edgeRouterPort for edge routers, on an interior router only
 * @param interRouterPort for interior routers, on an interior router only
 */
public record RouterConfig(
        @Nullable String routerMode,
        @Nullable String engine,
        @Nullable Integer messagingPort,
        @Nullable Integer edgeRouterPort,
        @Nullable Integer interRouterPort) {}
