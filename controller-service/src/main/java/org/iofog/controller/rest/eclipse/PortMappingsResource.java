package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.iofog.controller.rest.PortViews;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The ports of one microservice, one by one. */
@Path("/microservices/{uuid}/port-mapping")
@Tag(name = "Eclipse ioFog: microservices")
public class PortMappingsResource {

    private final Commands commands;
    private final MicroserviceQueries microservices;
    private final PortViews views;
    private final PortHosts hosts;

    PortMappingsResource(Commands commands, MicroserviceQueries microservices, PortViews views, PortHosts hosts) {
        this.commands = commands;
        this.microservices = microservices;
        this.views = views;
        this.hosts = hosts;
    }

    @GET
    @Operation(summary = "The ports of a microservice")
    public Uni<Map<String, List<PortBody>>> all(@RestPath String uuid, @Context UriInfo request) {
        return microservice(uuid)
                .flatMap(view -> views.addTo(Uni.createFrom().item(List.of(view)), view.namespace(), request))
                .map(List::getFirst)
                .map(view -> Map.of(
                        "ports",
                        view.spec().container().ports().stream()
                                .map(port -> PortBody.of(port, view.publicPorts()))
                                .toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Map one more port of a microservice; an external port that is mapped already is mapped anew")
    public Uni<Map<String, List<PortBody>>> add(@RestPath String uuid, PortBody given, @Context UriInfo request) {
        PortMapping added = Bodies.present(given).mapping();
        return microservice(uuid)
                .flatMap(view -> {
                    List<PortMapping> ports =
                            new ArrayList<>(view.spec().container().ports());
                    ports.removeIf(port -> port.external() == added.external());
                    ports.add(added);
                    return change(view, ports);
                })
                .chain(() -> all(uuid, request));
    }

    @DELETE
    @Path("/{internalPort}")
    @ResponseStatus(204)
    @Operation(summary = "Map a port of a microservice no more")
    public Uni<Void> remove(@RestPath String uuid, @RestPath int internalPort) {
        return microservice(uuid).flatMap(view -> {
            List<PortMapping> ports = new ArrayList<>(view.spec().container().ports());
            if (!ports.removeIf(port -> port.internal() == internalPort)) {
                throw new RequestRefused(
                        RejectionCode.NOT_FOUND,
                        "Microservice %s maps no port %d: list what it maps.".formatted(view.name(), internalPort));
            }
            return change(view, ports);
        });
    }

    private Uni<Void> change(MicroserviceView view, List<PortMapping> ports) {
        return hosts.named(view.spec().withContainer(view.spec().container().withPorts(ports)))
                .flatMap(spec -> commands.send(new UpdateMicroservice(view.namespace(), view.name(), spec)))
                .replaceWithVoid();
    }

    private Uni<MicroserviceView> microservice(String uuid) {
        return microservices.withUuid(uuid).map(found -> Missing.unless(found, "microservice", uuid));
    }
}
