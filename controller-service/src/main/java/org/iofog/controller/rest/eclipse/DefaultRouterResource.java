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

/** The default router: the bus, which serves clients, edge routers and interior routers at one port. */
@Path("/router")
@Tag(name = "Eclipse ioFog: routers")
public class DefaultRouterResource {

    private final URI bus;

    DefaultRouterResource(ControllerConfig config) {
        this.bus = URI.create(config.bus().urlForAgents());
    }

    /** Where agents reach it. */
    public record Listening(String host, int messagingPort, int edgeRouterPort, int interRouterPort) {}

    @GET
    @Operation(summary = "Where agents reach the default router")
    public Listening present() {
        return new Listening(bus.getHost(), bus.getPort(), bus.getPort(), bus.getPort());
    }

    @PUT
    @Operation(summary = "Is refused: the default router is the bus, whose address is a setting of the control plane")
    public Listening change() {
        throw new RequestRefused(
                RejectionCode.INVALID,
                "The default router is the bus at %s, whose address is no call's to change: set IOFOG_BUS_ADVERTISED_URL of the controller instead."
                        .formatted(bus));
    }
}
