package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.application.membership.ProvisionAgentHandler;
import org.jspecify.annotations.Nullable;

/** Where a host becomes an agent. */
@Path("/agent")
@Tag(name = "Agents")
public class ProvisioningResource {

    private final ProvisionAgentHandler handler;

    ProvisioningResource(ProvisionAgentHandler handler) {
        this.handler = handler;
    }

    /**
     * What the host shows.
     *
     * @param type the host's processor family: 1 x86, 2 ARM, 0 not known
     */
    public record Request(@Nullable String key, @Nullable Integer type) {}

    @POST
    @Path("/provision")
    @Operation(
            summary = "Exchange a provisioning key for an agent's identity and its access to the bus",
            description = "A key is good once, for 20 minutes. Provisioning again ends the access of the former host.")
    public Uni<ProvisionedAgent> provision(@Nullable Request body) {
        if (body == null || body.key() == null) {
            throw new RequestRefused(RejectionCode.INVALID, "Give the provisioning key as \"key\".");
        }
        int type = body.type() == null ? 0 : body.type();
        return handler.provision(body.key(), FogType.architecture(type));
    }
}
