package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.ProvisioningKeyView;
import org.iofog.controller.application.membership.ProvisioningKeyHandler;
import org.iofog.controller.application.query.AgentQueries;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Reads agents and readies them for a host. */
@Path("/namespaces/{namespace}/agents")
@Tag(name = "Agents")
public class AgentResource {

    private final ExistingNamespace namespaces;
    private final AgentQueries agents;
    private final ProvisioningKeyHandler keys;

    AgentResource(ExistingNamespace namespaces, AgentQueries agents, ProvisioningKeyHandler keys) {
        this.namespaces = namespaces;
        this.agents = agents;
        this.keys = keys;
    }

    @GET
    @Operation(summary = "The agents of a namespace")
    public Uni<List<AgentView>> all(@RestPath String namespace) {
        return namespaces.list(namespace, agents.inNamespace(namespace));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One agent")
    public Uni<AgentView> one(@RestPath String namespace, @RestPath String name) {
        return agents.named(namespace, name).map(found -> Missing.unless(found, "agent", name, namespace));
    }

    @POST
    @Path("/{name}/provisioning-key")
    @ResponseStatus(201)
    @Operation(
            summary = "Create a key that lets one host become this agent",
            description = "Good once, for 20 minutes; a former key of the agent is no longer good.")
    public Uni<ProvisioningKeyView> provisioningKey(@RestPath String namespace, @RestPath String name) {
        return keys.create(namespace, name);
    }
}
