package org.iofog.contract.view;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.RouterConfig;
import org.jspecify.annotations.Nullable;

/**
 * A router: what is wanted of it, and what was last seen.
 *
 * @param name of its agent, or {@code default-router}
 * @param uuid of its agent; absent for the default router
 * @param host where others reach it
 * @param config with mode and engine
 * @param upstreamRouters names, in the order of preference
 * @param networkRouter whose router the agent uses; with routerMode none only
 * @param connected whether the agent is on the bus
 * @param state absent until the router was reported on, as are the fields after it
 * @param appliedRevision of the configuration it works by
 * @param version of the engine
 */
public record RouterView(
        String name,
        String namespace,
        @Nullable String uuid,
        @Nullable String host,
        RouterConfig config,
        List<String> upstreamRouters,
        @Nullable String networkRouter,
        boolean connected,
        @Nullable RouterState state,
        @Nullable String problem,
        @Nullable Instant since,
        @Nullable String appliedRevision,
        @Nullable String version,
        @Nullable Instant observedAt) {

    public RouterView {
        upstreamRouters = List.copyOf(upstreamRouters);
    }
}
