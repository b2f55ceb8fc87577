package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.RegistryCommand.CreateRegistry;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import org.iofog.contract.command.RegistryCommand.UpdateRegistry;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.RegistryView;
import org.iofog.controller.application.query.RegistryQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Image registries. */
@Path("/registries")
@Tag(name = "Eclipse ioFog: registries")
public class RegistriesResource {

    private final Commands commands;
    private final RegistryQueries registries;

    RegistriesResource(Commands commands, RegistryQueries registries) {
        this.commands = commands;
        this.registries = registries;
    }

    /** A registry as clients send it; absent fields leave what is there. */
    public record Body(
            @Nullable String url,
            @Nullable Boolean isPublic,
            @Nullable String username,
            @Nullable Secret password,
            @Nullable String email,
            @Nullable Boolean requiresCert,
            @Nullable String certificate) {

        RegistrySpec spec(String registryUrl) {
            return new RegistrySpec(
                    null,
                    registryUrl,
                    isPublic == null ? null : !isPublic,
                    username,
                    password,
                    email,
                    requiresCert,
                    certificate);
        }

        RegistrySpec onto(RegistryView present) {
            return new RegistrySpec(
                    present.id(),
                    url == null ? present.url() : url,
                    isPublic == null ? present.isPrivate() : !isPublic,
                    username == null ? present.username() : username,
                    password,
                    email == null ? present.email() : email,
                    requiresCert == null ? present.requiresCert() : requiresCert,
                    certificate);
        }
    }

    /** A registry as clients read it, without its password. */
    public record Answer(
            int id,
            String url,
            boolean isPublic,
            @Nullable String username,
            @Nullable String userEmail,
            boolean isSecure) {

        static Answer of(RegistryView view) {
            return new Answer(
                    view.id(), view.url(), !view.isPrivate(), view.username(), view.email(), view.requiresCert());
        }
    }

    @GET
    @Operation(summary = "The image registries a namespace can use")
    public Uni<Map<String, List<Answer>>> all(@RestQuery @DefaultValue("default") String namespace) {
        return registries
                .inNamespace(namespace)
                .map(found ->
                        Map.of("registries", found.stream().map(Answer::of).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add an image registry")
    public Uni<Map<String, Integer>> create(
            @RestQuery @DefaultValue("default") String namespace, @Nullable Body given) {
        Body body = Bodies.present(given);
        RegistrySpec spec = body.spec(Bodies.required(body.url(), "url"));
        return commands.send(new CreateRegistry(namespace, spec))
                .map(accepted -> Map.of("id", Integer.valueOf(String.valueOf(accepted.resource()))));
    }

    @PATCH
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Change an image registry")
    public Uni<Void> update(
            @RestPath int id, @RestQuery @DefaultValue("default") String namespace, @Nullable Body given) {
        Body body = Bodies.present(given);
        return registries
                .withId(namespace, id)
                .map(found -> Missing.unless(found, "registry", String.valueOf(id), namespace))
                .flatMap(present -> commands.send(new UpdateRegistry(namespace, id, body.onto(present))))
                .replaceWithVoid();
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Remove an image registry")
    public Uni<Void> delete(@RestPath int id, @RestQuery @DefaultValue("default") String namespace) {
        return commands.send(new DeleteRegistry(namespace, id)).replaceWithVoid();
    }
}
