package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.RegistryView;
import org.iofog.controller.application.query.RegistryQueries;
import org.jboss.resteasy.reactive.RestPath;

/** Reads image registries. */
@Path("/namespaces/{namespace}/registries")
@Tag(name = "Registries")
public class RegistryResource {

    private final RegistryQueries registries;

    RegistryResource(RegistryQueries registries) {
        this.registries = registries;
    }

    @GET
    @Operation(summary = "The image registries a namespace can use, never with a password")
    public Uni<List<RegistryView>> all(@RestPath String namespace) {
        return registries.inNamespace(namespace);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One image registry")
    public Uni<RegistryView> one(@RestPath String namespace, @RestPath int id) {
        return registries
                .withId(namespace, id)
                .map(found -> Missing.unless(found, "registry", String.valueOf(id), namespace));
    }
}
