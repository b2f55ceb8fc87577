package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.view.ApplicationView;
import org.iofog.controller.application.query.ApplicationQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Applications by number, as version 2 called them. */
@Path("/flow")
@Tag(name = "Eclipse ioFog: applications")
public class FlowResource {

    private final Commands commands;
    private final ApplicationQueries applications;

    FlowResource(Commands commands, ApplicationQueries applications) {
        this.commands = commands;
        this.applications = applications;
    }

    /** An application's head. */
    public record Flow(int id, String name, @Nullable String description, boolean isActivated) {

        static Flow of(ApplicationView view) {
            return new Flow(view.id(), view.name(), view.description(), view.activated());
        }
    }

    @GET
    @Operation(summary = "The applications of a namespace")
    public Uni<Map<String, List<Flow>>> all(@RestQuery @DefaultValue("default") String namespace) {
        return applications
                .inNamespace(namespace)
                .map(found -> Map.of("flows", found.stream().map(Flow::of).toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One application")
    public Uni<Flow> one(@RestPath int id, @RestQuery @DefaultValue("default") String namespace) {
        return application(namespace, id).map(Flow::of);
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Start or stop an application")
    public Uni<Flow> update(
            @RestPath int id, @RestQuery @DefaultValue("default") String namespace, @Nullable ApplicationBody given) {
        ApplicationBody body = Bodies.present(given);
        boolean activated = Bodies.required(body.isActivated(), "isActivated");
        return application(namespace, id)
                .call(view -> commands.send(ApplicationsResource.activation(namespace, view.name(), activated)))
                .flatMap(view -> one(id, namespace));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Delete an application with its microservices")
    public Uni<Void> delete(@RestPath int id, @RestQuery @DefaultValue("default") String namespace) {
        return application(namespace, id)
                .flatMap(view -> commands.send(new DeleteApplication(namespace, view.name())))
                .replaceWithVoid();
    }

    private Uni<ApplicationView> application(String namespace, int id) {
        return applications
                .withId(namespace, id)
                .map(found -> Missing.unless(found, "application", String.valueOf(id), namespace));
    }
}
