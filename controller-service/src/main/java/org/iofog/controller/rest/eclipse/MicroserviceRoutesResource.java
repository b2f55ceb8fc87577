package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.RouteView;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.application.query.RouteQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Routes as version 1 knew them: by the uuids of their ends. */
@Path("/microservices/{uuid}/routes/{receiverUuid}")
@Tag(name = "Eclipse ioFog: routes")
public class MicroserviceRoutesResource {

    private final Commands commands;
    private final MicroserviceQueries microservices;
    private final RouteQueries routes;

    MicroserviceRoutesResource(Commands commands, MicroserviceQueries microservices, RouteQueries routes) {
        this.commands = commands;
        this.microservices = microservices;
        this.routes = routes;
    }

    private record Ends(MicroserviceView from, MicroserviceView to) {

        boolean isJoinedBy(RouteView route) {
            return route.from().equals(from.name()) && route.to().equals(to.name());
        }
    }

    @POST
    @ResponseStatus(204)
    @Operation(summary = "Let one microservice receive the messages of another")
    public Uni<Void> create(@RestPath String uuid, @RestPath String receiverUuid) {
        return ends(uuid, receiverUuid)
                .flatMap(ends -> {
                    RouteSpec spec =
                            new RouteSpec(null, ends.from().name(), ends.to().name());
                    String name = RouteSpec.defaultName(spec.from(), spec.to());
                    return commands.send(new CreateRoute(ends.from().namespace(), name, spec));
                })
                .replaceWithVoid();
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(summary = "End the route between two microservices")
    public Uni<Void> delete(@RestPath String uuid, @RestPath String receiverUuid) {
        return ends(uuid, receiverUuid)
                .flatMap(ends -> routes.inNamespace(ends.from().namespace()).map(all -> joining(ends, all)))
                .flatMap(route -> commands.send(new DeleteRoute(route.namespace(), route.name())))
                .replaceWithVoid();
    }

    private static RouteView joining(Ends ends, List<RouteView> all) {
        return Missing.unless(
                all.stream().filter(ends::isJoinedBy).findFirst(),
                "route",
                RouteSpec.defaultName(ends.from().name(), ends.to().name()),
                ends.from().namespace());
    }

    private Uni<Ends> ends(String uuid, String receiverUuid) {
        return microservice(uuid).flatMap(from -> microservice(receiverUuid).map(to -> new Ends(from, to)));
    }

    private Uni<MicroserviceView> microservice(String uuid) {
        return microservices.withUuid(uuid).map(found -> Missing.unless(found, "microservice", uuid));
    }
}
