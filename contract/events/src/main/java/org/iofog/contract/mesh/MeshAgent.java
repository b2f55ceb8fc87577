package org.iofog.contract.mesh;

import java.util.List;
import org.iofog.contract.spec.RouterConfig;
import org.jspecify.annotations.Nullable;

/**
 * An agent and the router it should have. Defaults are filled in: there is always a mode and an engine, and an interior
 * router always has a host and its ports.
 *
 * @param host where others reach it; absent where nobody told
 * @param upstreamRouters uuids of agents with an interior router, or {@link MeshSnapshot#DEFAULT_ROUTER}; in the order
 *     the user prefers them; empty with routerMode none, and for an interior router that is an island
 * @param networkRouter uuid of the agent whose router it uses, or the default router; with routerMode none only
 * @param connected whether the agent is on the bus now
 * @param tls absent where its host has no certificates
 * @param observed absent until the router was reported on
 */
public record MeshAgent(
        String uuid,
        String name,
        @Nullable String host,
        RouterConfig router,
        List<String> upstreamRouters,
        @Nullable String networkRouter,
        boolean connected,
        @Nullable TlsFiles tls,
        @Nullable RouterStatus observed) {

    public MeshAgent {
        upstreamRouters = List.copyOf(upstreamRouters);
    }
}
