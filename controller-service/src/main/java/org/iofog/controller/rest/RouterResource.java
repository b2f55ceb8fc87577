package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.RouterView;
import org.iofog.contract.view.TopologyView;
import org.jboss.resteasy.reactive.RestPath;

/** Reads routers. */
@Path("/namespaces/{namespace}/routers")
@Tag(name = "Routers")
public class RouterResource {

    private final ExistingTopology topology;

    RouterResource(ExistingTopology topology) {
        this.topology = topology;
    }

    @GET
    @Operation(summary = "The routers of a namespace, the default router first")
    public Uni<List<RouterView>> all(@RestPath String namespace) {
        return topology.of(namespace).map(TopologyView::routers);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One router, by the name of its agent, or default-router")
    public Uni<RouterView> one(@RestPath String namespace, @RestPath String name) {
        return all(namespace)
                .map(routers -> routers.stream()
                        .filter(router -> router.name().equals(name))
                        .findFirst())
                .map(found -> Missing.unless(found, "router", name, namespace));
    }
}
