package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.ApplicationView;
import org.iofog.controller.application.query.ApplicationQueries;
import org.jboss.resteasy.reactive.RestPath;

/** Reads applications. */
@Path("/namespaces/{namespace}/applications")
@Tag(name = "Applications")
public class ApplicationResource {

    private final ExistingNamespace namespaces;
    private final ApplicationQueries applications;

    ApplicationResource(ExistingNamespace namespaces, ApplicationQueries applications) {
        this.namespaces = namespaces;
        this.applications = applications;
    }

    @GET
    @Operation(summary = "The applications of a namespace with their microservices")
    public Uni<List<ApplicationView>> all(@RestPath String namespace) {
        return namespaces.list(namespace, applications.inNamespace(namespace));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One application")
    public Uni<ApplicationView> one(@RestPath String namespace, @RestPath String name) {
        return applications.named(namespace, name).map(found -> Missing.unless(found, "application", name, namespace));
    }
}
