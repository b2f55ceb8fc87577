package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.PortView;
import org.jboss.resteasy.reactive.RestPath;

/** Reads public ports. */
@Path("/namespaces/{namespace}/ports")
@Tag(name = "Public ports")
public class PortResource {

    private final ExistingNamespace namespaces;
    private final PortViews ports;

    PortResource(ExistingNamespace namespaces, PortViews ports) {
        this.namespaces = namespaces;
        this.ports = ports;
    }

    @GET
    @Operation(summary = "The public ports of a namespace, with what was last seen of them")
    public Uni<List<PortView>> all(@RestPath String namespace, @Context UriInfo request) {
        return namespaces.list(namespace, ports.inNamespace(namespace, request));
    }
}
