package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.NamespaceView;
import org.iofog.controller.application.query.NamespaceQueries;
import org.jboss.resteasy.reactive.RestPath;

/** Reads namespaces. */
@Path("/namespaces")
@Tag(name = "Namespaces")
public class NamespaceResource {

    private final NamespaceQueries namespaces;

    NamespaceResource(NamespaceQueries namespaces) {
        this.namespaces = namespaces;
    }

    @GET
    @Operation(summary = "All namespaces")
    public Uni<List<NamespaceView>> all() {
        return namespaces.all();
    }

    @GET
    @Path("/{namespace}")
    @Operation(summary = "One namespace")
    public Uni<NamespaceView> one(@RestPath String namespace) {
        return namespaces.named(namespace).map(found -> Missing.unless(found, "namespace", namespace));
    }
}
