package org.iofog.controller.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.application.query.ContainerLogs;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.application.query.Traces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads microservices. */
@Path("/namespaces/{namespace}/microservices")
@Tag(name = "Microservices")
public class MicroserviceResource {

    private static final Duration OPENING = Duration.ofMillis(500);

    private final ExistingNamespace namespaces;
    private final MicroserviceQueries microservices;
    private final PortViews ports;
    private final Traces traces;
    private final ContainerLogs logs;

    MicroserviceResource(
            ExistingNamespace namespaces,
            MicroserviceQueries microservices,
            PortViews ports,
            Traces traces,
            ContainerLogs logs) {
        this.namespaces = namespaces;
        this.microservices = microservices;
        this.ports = ports;
        this.traces = traces;
        this.logs = logs;
    }

    @GET
    @Operation(summary = "The microservices of a namespace, with what their agents last reported")
    public Uni<List<MicroserviceView>> all(@RestPath String namespace, @Context UriInfo request) {
        return namespaces.list(namespace, ports.addTo(microservices.inNamespace(namespace), namespace, request));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One microservice")
    public Uni<MicroserviceView> one(@RestPath String namespace, @RestPath String name, @Context UriInfo request) {
        return ports.addTo(named(namespace, name).map(List::of), namespace, request)
                .map(List::getFirst);
    }

    @GET
    @Path("/{name}/trace")
    @Operation(summary = "The way of the last command that changed a microservice")
    public Uni<TraceView> trace(@RestPath String namespace, @RestPath String name, @RestQuery @Nullable String wait) {
        Duration patience = Parameters.duration("wait", wait);
        return named(namespace, name)
                .map(MicroserviceView::lastCorrelationId)
                .flatMap(id -> traces.trace(id, patience).map(found -> Missing.unless(found, "command", id)));
    }

    @GET
    @Path("/{name}/logs")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The log of a microservice's container, from its agent",
            description = "`tail`: so many lines from the end; `since`: an ISO 8601 time; `follow`: go on as it grows.")
    public Multi<String> logs(
            @RestPath String namespace,
            @RestPath String name,
            @RestQuery @Nullable String tail,
            @RestQuery boolean follow,
            @RestQuery @Nullable String since) {
        Long lines = Parameters.number("tail", tail);
        ContainerLogs.Request request = new ContainerLogs.Request(
                lines == null ? null : Math.toIntExact(Math.min(lines, Integer.MAX_VALUE)),
                follow,
                Parameters.instant("since", since));
        Multi<String> text = named(namespace, name).onItem().transformToMulti(found -> logs.read(found, request));
        return follow ? Multi.createBy().merging().streams(text, opening()) : text;
    }

    private Uni<MicroserviceView> named(String namespace, String name) {
        return microservices
                .named(namespace, name)
                .map(found -> Missing.unless(found, "microservice", name, namespace));
    }

    /** Nothing, after the moment in which a refusal comes: it opens the answer though the container be silent. */
    private static Multi<String> opening() {
        return Uni.createFrom().item("").onItem().delayIt().by(OPENING).toMulti();
    }
}
