package org.iofog.controller.rest.eclipse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.membership.ProvisioningKeyHandler;
import org.iofog.controller.application.query.AgentQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Agents. */
@Path("/iofog")
@Tag(name = "Eclipse ioFog: agents")
public class FogResource {

    private final Commands commands;
    private final AgentQueries agents;
    private final ProvisioningKeyHandler keys;

    FogResource(Commands commands, AgentQueries agents, ProvisioningKeyHandler keys) {
        this.commands = commands;
        this.agents = agents;
        this.keys = keys;
    }

    /** A key and when it expires, in milliseconds since 1970. */
    public record ProvisioningKey(String key, long expirationTime) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Create an agent")
    public Uni<Map<String, String>> create(
            @RestQuery @DefaultValue("default") String namespace, @Nullable ObjectNode given)
            throws JsonProcessingException {
        ObjectNode body = Bodies.present(given);
        String name = Bodies.text(body, "name");
        return commands.send(new CreateAgent(namespace, name, FogJson.config(body)))
                .map(accepted -> Map.of("uuid", String.valueOf(accepted.resource())));
    }

    @GET
    @Path("/{uuid}")
    @Operation(summary = "One agent")
    public Uni<ObjectNode> one(@RestPath String uuid) {
        return agent(uuid).map(FogJson::answer);
    }

    @PATCH
    @Path("/{uuid}")
    @Operation(summary = "Change settings of an agent, or its name")
    public Uni<Map<String, String>> update(@RestPath String uuid, @Nullable ObjectNode given)
            throws JsonProcessingException {
        ObjectNode body = Bodies.present(given);
        AgentConfigSpec config = FogJson.config(body);
        String newName = body.path("name").asText("");
        return agent(uuid)
                .call(agent -> commands.send(new UpdateAgent(agent.namespace(), agent.name(), config)))
                .call(agent -> newName.isEmpty() || newName.equals(agent.name())
                        ? Uni.createFrom().nullItem()
                        : commands.send(new RenameAgent(agent.namespace(), agent.name(), newName)))
                .map(agent -> Map.of("uuid", agent.uuid()));
    }

    @DELETE
    @Path("/{uuid}")
    @ResponseStatus(202)
    @Operation(summary = "Delete an agent with the microservices on it")
    public Uni<CommandAccepted> delete(@RestPath String uuid) {
        return agent(uuid).flatMap(agent -> commands.send(new DeleteAgent(agent.namespace(), agent.name(), true)));
    }

    @GET
    @Path("/{uuid}/provisioning-key")
    @ResponseStatus(201)
    @Operation(summary = "A key that lets one host become this agent, once, within 20 minutes")
    public Uni<ProvisioningKey> provisioningKey(@RestPath String uuid) {
        return agent(uuid)
                .flatMap(agent -> keys.create(agent.namespace(), agent.name()))
                .map(key -> new ProvisioningKey(key.key(), key.expirationTime().toEpochMilli()));
    }

    @POST
    @Path("/{uuid}/prune")
    @ResponseStatus(204)
    @Operation(summary = "Remove unused images of an agent")
    public Uni<Void> prune(@RestPath String uuid) {
        return agent(uuid)
                .flatMap(agent -> commands.send(new PruneAgent(agent.namespace(), agent.name())))
                .replaceWithVoid();
    }

    private Uni<AgentView> agent(String uuid) {
        return agents.withUuid(uuid).map(found -> Missing.unless(found, "agent", uuid));
    }
}
