package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.spec.VolumeMapping;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.controller.application.query.AgentQueries;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.iofog.controller.rest.PortViews;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Microservices, by uuid. */
@Path("/microservices")
@Tag(name = "Eclipse ioFog: microservices")
public class MicroservicesResource {

    private final Commands commands;
    private final MicroserviceQueries microservices;
    private final AgentQueries agents;
    private final MicroserviceSpecs specs;
    private final PortViews ports;

    MicroservicesResource(
            Commands commands,
            MicroserviceQueries microservices,
            AgentQueries agents,
            MicroserviceSpecs specs,
            PortViews ports) {
        this.commands = commands;
        this.microservices = microservices;
        this.agents = agents;
        this.specs = specs;
        this.ports = ports;
    }

    /** What was created. */
    public record Created(String uuid, String name, List<Opened> publicPorts) {

        /** A public port of it. */
        public record Opened(int internal, int external, List<String> publicLinks) {}

        static Created of(MicroserviceAnswer microservice) {
            return new Created(
                    microservice.uuid(),
                    microservice.name(),
                    microservice.ports().stream()
                            .filter(port -> port.publicLink() != null)
                            .map(port -> new Opened(port.internal(), port.external(), List.of(port.publicLink())))
                            .toList());
        }
    }

    /** Where a microservice should go: one of the two. */
    public record Target(
            @Nullable String iofogUuid, @Nullable String agentName) {}

    @GET
    @Operation(summary = "The microservices of a namespace, or of one application")
    public Uni<Map<String, List<MicroserviceAnswer>>> all(
            @RestQuery @DefaultValue("default") String namespace,
            @RestQuery @Nullable String application,
            @Context UriInfo request) {
        Uni<List<MicroserviceView>> views = application == null
                ? microservices.inNamespace(namespace)
                : microservices.ofApplication(namespace, application);
        return Uni.combine()
                .all()
                .unis(ports.addTo(views, namespace, request), agents.inNamespace(namespace))
                .with((found, present) -> Map.of("microservices", answers(found, present)));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Create a microservice")
    public Uni<Created> create(
            @RestQuery @DefaultValue("default") String namespace,
            @Nullable MicroserviceBody given,
            @Context UriInfo request) {
        MicroserviceBody body = Bodies.present(given);
        String name = Bodies.required(body.name(), "name");
        return specs.created(body, "")
                .flatMap(spec -> commands.send(new CreateMicroservice(namespace, name, spec)))
                .flatMap(accepted -> one(String.valueOf(accepted.resource()), request))
                .map(Created::of);
    }

    @GET
    @Path("/{uuid}")
    @Operation(summary = "One microservice")
    public Uni<MicroserviceAnswer> one(@RestPath String uuid, @Context UriInfo request) {
        return microservice(uuid)
                .flatMap(view -> Uni.combine()
                        .all()
                        .unis(
                                ports.addTo(Uni.createFrom().item(List.of(view)), view.namespace(), request),
                                agents.inNamespace(view.namespace()))
                        .with((found, present) -> answers(found, present).getFirst()));
    }

    @PATCH
    @Path("/{uuid}")
    @Operation(summary = "Change a microservice; lists replace what was there, another agent moves it")
    public Uni<MicroserviceAnswer> update(
            @RestPath String uuid, @Nullable MicroserviceBody given, @Context UriInfo request) {
        MicroserviceBody body = Bodies.present(given);
        return microservice(uuid)
                .call(view -> specs.changed(view.spec(), body)
                        .flatMap(spec -> commands.send(new UpdateMicroservice(view.namespace(), view.name(), spec))))
                .call(view -> body.name() == null || body.name().equals(view.name())
                        ? Uni.createFrom().nullItem()
                        : commands.send(new RenameMicroservice(view.namespace(), view.name(), body.name())))
                .flatMap(view -> one(uuid, request));
    }

    @DELETE
    @Path("/{uuid}")
    @ResponseStatus(204)
    @Operation(summary = "Delete a microservice")
    public Uni<Void> delete(@RestPath String uuid) {
        return microservice(uuid)
                .flatMap(view -> commands.send(new DeleteMicroservice(view.namespace(), view.name())))
                .replaceWithVoid();
    }

    @POST
    @Path("/{uuid}/move")
    @ResponseStatus(202)
    @Operation(summary = "Move a microservice to another agent, make before break")
    public Uni<CommandAccepted> move(@RestPath String uuid, @Nullable Target given) {
        Target target = Bodies.present(given);
        return microservice(uuid)
                .flatMap(view -> specs.agentName(target.iofogUuid(), target.agentName(), "agentName")
                        .flatMap(agent -> commands.send(new MoveMicroservice(view.namespace(), view.name(), agent))));
    }

    @GET
    @Path("/public-ports")
    @Operation(summary = "The public ports of a namespace, with what names their tunnels")
    public Uni<List<PublicPortAnswer>> publicPorts(
            @RestQuery @DefaultValue("default") String namespace, @Context UriInfo request) {
        return Uni.combine()
                .all()
                .unis(microservices.inNamespace(namespace), ports.inNamespace(namespace, request))
                .with(PublicPortAnswer::of);
    }

    @GET
    @Path("/{uuid}/volume-mapping")
    @Operation(summary = "The volumes of a microservice")
    public Uni<Map<String, List<VolumeMapping>>> volumes(@RestPath String uuid) {
        return microservice(uuid)
                .map(view -> Map.of("volumeMappings", view.spec().container().volumes()));
    }

    private Uni<MicroserviceView> microservice(String uuid) {
        return microservices.withUuid(uuid).map(found -> Missing.unless(found, "microservice", uuid));
    }

    private static List<MicroserviceAnswer> answers(List<MicroserviceView> views, List<AgentView> agents) {
        Map<String, String> uuids = agents.stream().collect(Collectors.toMap(AgentView::name, AgentView::uuid));
        return views.stream()
                .map(view -> MicroserviceAnswer.of(
                        view, uuids.get(Objects.toString(view.spec().agent().name()))))
                .toList();
    }
}
