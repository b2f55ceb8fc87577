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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.command.RouteCommand.RenameRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.RouteView;
import org.iofog.controller.application.query.RouteQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Routes, by name, or by application and name. */
@Path("/routes")
@Tag(name = "Eclipse ioFog: routes")
public class RoutesResource {

    /** A name, or an application's name and, behind a slash, a route's. */
    private static final String ONE = "/{path: .+}";

    private final Commands commands;
    private final RouteQueries routes;

    RoutesResource(Commands commands, RouteQueries routes) {
        this.commands = commands;
        this.routes = routes;
    }

    /** A route as those clients know it. */
    public record Route(String name, String application, String from, String to) {

        static Route of(RouteView view) {
            return new Route(view.name(), view.application(), view.from(), view.to());
        }
    }

    /** A route as those clients send it; absent fields leave what is there. */
    public record Body(
            @Nullable String name,
            @Nullable String application,
            @Nullable String from,
            @Nullable String to) {}

    @GET
    @Operation(summary = "The routes of a namespace")
    public Uni<Map<String, List<Route>>> all(@RestQuery @DefaultValue("default") String namespace) {
        return routes.inNamespace(namespace)
                .map(found -> Map.of("routes", found.stream().map(Route::of).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Let one microservice receive the messages of another")
    public Uni<Route> create(@RestQuery @DefaultValue("default") String namespace, @Nullable Body given) {
        Body body = Bodies.present(given);
        String from = Bodies.required(body.from(), "from");
        String to = Bodies.required(body.to(), "to");
        String name = body.name() == null ? RouteSpec.defaultName(from, to) : body.name();
        return commands.send(new CreateRoute(namespace, name, new RouteSpec(name, from, to)))
                .flatMap(accepted -> route(namespace, name))
                .map(Route::of);
    }

    @GET
    @Path(ONE)
    @Operation(summary = "One route")
    public Uni<Route> one(@RestPath String path, @RestQuery @DefaultValue("default") String namespace) {
        return route(namespace, path).map(Route::of);
    }

    @PATCH
    @Path(ONE)
    @ResponseStatus(204)
    @Operation(summary = "Give a route other ends, or another name")
    public Uni<Void> update(
            @RestPath String path, @RestQuery @DefaultValue("default") String namespace, @Nullable Body given) {
        Body body = Bodies.present(given);
        return route(namespace, path).flatMap(present -> update(present, body));
    }

    private Uni<Void> update(RouteView present, Body body) {
        String namespace = present.namespace();
        String name = present.name();
        String newName = Objects.requireNonNullElse(body.name(), name);
        return commands.send(new UpdateRoute(
                        namespace,
                        name,
                        new RouteSpec(
                                null,
                                Objects.requireNonNullElse(body.from(), present.from()),
                                Objects.requireNonNullElse(body.to(), present.to()))))
                .chain(() -> newName.equals(name)
                        ? Uni.createFrom().voidItem()
                        : commands.send(new RenameRoute(namespace, name, newName))
                                .replaceWithVoid());
    }

    @DELETE
    @Path(ONE)
    @ResponseStatus(204)
    @Operation(summary = "End a route")
    public Uni<Void> delete(@RestPath String path, @RestQuery @DefaultValue("default") String namespace) {
        return route(namespace, path)
                .flatMap(route -> commands.send(new DeleteRoute(namespace, route.name())))
                .replaceWithVoid();
    }

    private Uni<RouteView> route(String namespace, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return routes.named(namespace, name)
                .map(found -> found.filter(route -> path.equals(name) || path.equals(route.application() + '/' + name)))
                .map(found -> Missing.unless(found, "route", path, namespace));
    }
}
