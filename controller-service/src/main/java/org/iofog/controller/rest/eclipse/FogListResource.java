package org.iofog.controller.rest.eclipse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.controller.application.query.AgentQueries;
import org.jboss.resteasy.reactive.RestQuery;

/** All agents. */
@Path("/iofog-list")
@Tag(name = "Eclipse ioFog: agents")
public class FogListResource {

    private final AgentQueries agents;

    FogListResource(AgentQueries agents) {
        this.agents = agents;
    }

    @GET
    @Operation(summary = "The agents of a namespace")
    public Uni<Map<String, List<ObjectNode>>> all(@RestQuery @DefaultValue("default") String namespace) {
        return agents.inNamespace(namespace)
                .map(found -> Map.of("fogs", found.stream().map(FogJson::answer).toList()));
    }
}
