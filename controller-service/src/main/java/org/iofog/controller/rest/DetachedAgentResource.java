package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.query.AgentQueries;

/** Reads agents that were detached and not yet attached again. */
@Path("/agents/detached")
@Tag(name = "Agents")
public class DetachedAgentResource {

    private final AgentQueries agents;

    DetachedAgentResource(AgentQueries agents) {
        this.agents = agents;
    }

    @GET
    @Operation(summary = "The agents that belong to no namespace")
    public Uni<List<AgentView>> all() {
        return agents.detached();
    }
}
