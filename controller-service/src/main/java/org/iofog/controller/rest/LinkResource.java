package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.LinkView;
import org.iofog.contract.view.TopologyView;
import org.jboss.resteasy.reactive.RestPath;

/** Reads the links between routers. */
@Path("/namespaces/{namespace}/links")
@Tag(name = "Routers")
public class LinkResource {

    private final ExistingTopology topology;

    LinkResource(ExistingTopology topology) {
        this.topology = topology;
    }

    @GET
    @Operation(summary = "The links between the routers of a namespace, as their downstream ends see them")
    public Uni<List<LinkView>> all(@RestPath String namespace) {
        return topology.of(namespace).map(TopologyView::links);
    }
}
