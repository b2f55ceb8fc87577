package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.ApplicationCommand;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.ApplicationCommand.StartApplication;
import org.iofog.contract.command.ApplicationCommand.StopApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.ApplicationView;
import org.iofog.controller.application.query.ApplicationQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Applications, by name. */
@Path("/application")
@Tag(name = "Eclipse ioFog: applications")
public class ApplicationsResource {

    private final Commands commands;
    private final ApplicationQueries applications;
    private final MicroserviceSpecs specs;

    ApplicationsResource(Commands commands, ApplicationQueries applications, MicroserviceSpecs specs) {
        this.commands = commands;
        this.applications = applications;
        this.specs = specs;
    }

    /** What was created. */
    public record Created(int id, String name) {}

    /** An application without the specifications of its microservices. */
    public record Answer(
            int id,
            String name,
            @Nullable String description,
            boolean isActivated,
            List<MicroserviceAnswer> microservices,
            List<RouteSpec> routes,
            Instant createdAt) {

        static Answer of(ApplicationView view) {
            return new Answer(
                    view.id(),
                    view.name(),
                    view.description(),
                    view.activated(),
                    view.microservices().stream()
                            .map(member -> MicroserviceAnswer.of(member, null))
                            .toList(),
                    view.routes(),
                    view.created());
        }
    }

    @GET
    @Operation(summary = "The applications of a namespace")
    public Uni<Map<String, List<Answer>>> all(@RestQuery @DefaultValue("default") String namespace) {
        return applications
                .inNamespace(namespace)
                .map(found ->
                        Map.of("applications", found.stream().map(Answer::of).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Create an application with its microservices")
    public Uni<Created> create(@RestQuery @DefaultValue("default") String namespace, @Nullable ApplicationBody given) {
        ApplicationBody body = Bodies.present(given);
        String name = Bodies.required(body.name(), "name");
        return spec(body)
                .flatMap(spec -> commands.send(new CreateApplication(namespace, name, spec)))
                .flatMap(accepted -> application(namespace, name))
                .map(view -> new Created(view.id(), view.name()));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One application")
    public Uni<Answer> one(@RestPath String name, @RestQuery @DefaultValue("default") String namespace) {
        return application(namespace, name).map(Answer::of);
    }

    @PUT
    @Path("/{name}")
    @Operation(summary = "Replace an application: microservices not listed are deleted")
    public Uni<Created> replace(
            @RestPath String name,
            @RestQuery @DefaultValue("default") String namespace,
            @Nullable ApplicationBody given) {
        ApplicationBody body = Bodies.present(given);
        return spec(body)
                .flatMap(spec -> commands.send(new UpdateApplication(namespace, name, spec)))
                .flatMap(accepted -> application(namespace, name))
                .map(view -> new Created(view.id(), view.name()));
    }

    @PATCH
    @Path("/{name}")
    @ResponseStatus(204)
    @Operation(summary = "Start, stop or rename an application")
    public Uni<Void> update(
            @RestPath String name,
            @RestQuery @DefaultValue("default") String namespace,
            @Nullable ApplicationBody given) {
        ApplicationBody body = Bodies.present(given);
        String newName = Optional.ofNullable(body.name()).orElse(name);
        return sendIf(body.isActivated() != null, activation(namespace, name, Boolean.TRUE.equals(body.isActivated())))
                .chain(() -> sendIf(!newName.equals(name), new RenameApplication(namespace, name, newName)));
    }

    @DELETE
    @Path("/{name}")
    @ResponseStatus(204)
    @Operation(summary = "Delete an application with its microservices")
    public Uni<Void> delete(@RestPath String name, @RestQuery @DefaultValue("default") String namespace) {
        return sendIf(true, new DeleteApplication(namespace, name));
    }

    static ApplicationCommand activation(String namespace, String name, boolean activated) {
        return activated ? new StartApplication(namespace, name) : new StopApplication(namespace, name);
    }

    private Uni<Void> sendIf(boolean wanted, ApplicationCommand command) {
        return wanted
                ? commands.send(command).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<ApplicationView> application(String namespace, String name) {
        return applications.named(namespace, name).map(found -> Missing.unless(found, "application", name, namespace));
    }

    private Uni<ApplicationSpec> spec(ApplicationBody body) {
        List<MicroserviceBody> members =
                Optional.ofNullable(body.microservices()).orElse(List.of());
        return Multi.createFrom()
                .iterable(members)
                .onItem()
                .transformToUniAndConcatenate(member -> specs.created(member, "microservices[]."))
                .collect()
                .asList()
                .map(specs -> new ApplicationSpec(
                        body.name(),
                        body.description(),
                        specs,
                        Optional.ofNullable(body.routes()).orElse(List.of())));
    }
}
