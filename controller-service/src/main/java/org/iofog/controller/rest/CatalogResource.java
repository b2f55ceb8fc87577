package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.CatalogItemView;
import org.iofog.controller.application.query.CatalogQueries;
import org.jboss.resteasy.reactive.RestPath;

/** Reads catalog items. */
@Path("/namespaces/{namespace}/catalog")
@Tag(name = "Catalog")
public class CatalogResource {

    private final ExistingNamespace namespaces;
    private final CatalogQueries catalog;

    CatalogResource(ExistingNamespace namespaces, CatalogQueries catalog) {
        this.namespaces = namespaces;
        this.catalog = catalog;
    }

    @GET
    @Operation(summary = "The catalog of a namespace")
    public Uni<List<CatalogItemView>> all(@RestPath String namespace) {
        return namespaces.list(namespace, catalog.inNamespace(namespace));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One catalog item")
    public Uni<CatalogItemView> one(@RestPath String namespace, @RestPath String name) {
        return catalog.named(namespace, name).map(found -> Missing.unless(found, "catalog item", name, namespace));
    }
}
