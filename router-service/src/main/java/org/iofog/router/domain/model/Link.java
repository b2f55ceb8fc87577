package org.iofog.router.domain.model;

import java.util.List;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.RouterEngine;
import org.jspecify.annotations.Nullable;

/**
 * A connection a router opens to one of its upstreams.
 *
 * @param to id of the upstream
 * @param engine of the upstream; where it differs from the router's own, or is Artemis, messages pass by {@code routes}
 * @param cost the smaller, the more it is preferred
 * @param spare connected, but nothing passes until another link fails
 * @param routes which addresses pass, where the engines do not find out by themselves; sorted by address
 */
public record Link(
        String to,
        LinkRole role,
        RouterEngine engine,
        Remote remote,
        int cost,
        boolean spare,
        List<LinkRoute> routes,
        @Nullable TlsProfile tls) {

    public Link {
        routes = List.copyOf(routes);
    }

    /** Unique at its router. */
    public String name() {
        return "iofog-" + to;
    }
}
