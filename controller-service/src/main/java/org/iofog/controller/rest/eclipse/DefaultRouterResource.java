package org.iofog.controller.rest.eclipse;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.config.ControllerConfig;
import org.jspecify.annotations.Nullable;

/** The default router: the bus, which serves clients, edge routers and interior routers at one port. */
@Path("/router")
@Tag(name = "Eclipse ioFog: routers")
public class DefaultRouterResource {

    private final URI bus;

    DefaultRouterResource(ControllerConfig config) {
        this.bus = URI.create(config.bus().urlForAgents());
    }

    /** Where agents reach it; absent ports are left as they are. */
    public record Listening(
            @Nullable String host,
            @Nullable Integer messagingPort,
            @Nullable Integer edgeRouterPort,
            @Nullable Integer interRouterPort) {

        private boolean leaves(Listening present) {
            return (host == null || host.equals(present.host))
                    && (messagingPort == null || messagingPort.equals(present.messagingPort))
                    && (edgeRouterPort == null || edgeRouterPort.equals(present.edgeRouterPort))
                    && (interRouterPort == null || interRouterPort.equals(present.interRouterPort));
        }
    }

    @GET
    @Operation(summary = "Where agents reach the default router")
    public Listening present() {
        return new Listening(bus.getHost(), bus.getPort(), bus.getPort(), bus.getPort());
    }

    @PUT
    @Operation(summary = "Accepts what is so already: the default router is where the bus is")
    public Listening change(@Nullable Listening wanted) {
        if (!Bodies.present(wanted).leaves(present())) {
            throw new RequestRefused(
                    RejectionCode.INVALID,
                    "The default router is the bus at %s: to have it elsewhere, give the controller another IOFOG_BUS_URL or IOFOG_BUS_ADVERTISED_URL."
                            .formatted(bus));
        }
        return present();
    }
}
