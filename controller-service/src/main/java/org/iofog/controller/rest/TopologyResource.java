package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.TopologyView;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads the router mesh. */
@Path("/topology")
@Tag(name = "Routers")
public class TopologyResource {

    private final ExistingTopology topology;

    TopologyResource(ExistingTopology topology) {
        this.topology = topology;
    }

    @GET
    @Operation(
            summary = "The router mesh of a namespace",
            description = "Routers with role and engine, links with cost and state, addresses with rates.")
    public Uni<TopologyView> topology(@RestQuery @DefaultValue("default") String namespace) {
        return topology.of(namespace);
    }
}
