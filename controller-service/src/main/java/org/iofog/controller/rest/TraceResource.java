package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.application.query.Traces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Follows commands. */
@Path("/traces")
@Tag(name = "Traces")
public class TraceResource {

    private final Traces traces;

    TraceResource(Traces traces) {
        this.traces = traces;
    }

    @GET
    @Path("/{correlationId}")
    @Operation(
            summary = "The way of a command through all hops",
            description = "With `wait`, such as PT20S, the answer comes when the command has ended or the time is up.")
    public Uni<TraceView> trace(@RestPath String correlationId, @RestQuery @Nullable String wait) {
        return traces.trace(correlationId, Parameters.duration("wait", wait))
                .map(found -> Missing.unless(found, "command", correlationId));
    }
}
