package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** The router an agent runs. Kept for the router mesh, which reads it. Ports are 1 to 65535. */
public record RouterConfig(
        @Nullable String routerMode,
        @Nullable String engine,
        @Nullable Integer messagingPort,
        @Nullable Integer edgeRouterPort,
        @Nullable Integer interRouterPort) {}
