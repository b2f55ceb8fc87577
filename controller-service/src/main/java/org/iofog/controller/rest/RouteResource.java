package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.RouteView;
import org.iofog.controller.application.query.RouteQueries;
import org.jboss.resteasy.reactive.RestPath;

/** Reads routes. */
@Path("/namespaces/{namespace}/routes")
@Tag(name = "Routes")
public class RouteResource {

    private final ExistingNamespace namespaces;
    private final RouteQueries routes;

    RouteResource(ExistingNamespace namespaces, RouteQueries routes) {
        this.namespaces = namespaces;
        this.routes = routes;
    }

    @GET
    @Operation(summary = "The routes of a namespace: who receives whose messages")
    public Uni<List<RouteView>> all(@RestPath String namespace) {
        return namespaces.list(namespace, routes.inNamespace(namespace));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One route")
    public Uni<RouteView> one(@RestPath String namespace, @RestPath String name) {
        return routes.named(namespace, name).map(found -> Missing.unless(found, "route", name, namespace));
    }
}
