package org.iofog.controller.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.message.UnknownMessageType;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Every command there is, by its name on the bus. */
@Path("/commands")
@Tag(name = "Commands")
public class CommandResource {

    /** A typing error in a command is told, not passed over. */
    private static final ObjectMapper STRICT =
            ContractJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Commands commands;
    private final Clock clock;

    CommandResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @Path("/{noun}/{verb}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Give a command",
            description = "Publishes the body on iofog.commands.<noun>.<verb> and answers with the controller's reply. "
                    + "Sending the same id twice has the effect of once; after `within` the work is not done any more.")
    public Uni<CommandAccepted> give(
            @RestPath String noun,
            @RestPath String verb,
            @RestQuery @Nullable String within,
            @RestQuery @Nullable String id,
            @Nullable String body) {
        Command command = decode(noun, verb, body == null ? "" : body);
        return commands.send(commandId(id), deadline(within), command);
    }

    private static Command decode(String noun, String verb, String body) {
        if (body.length() > RequestSizeFilter.LIMIT) {
            throw new RequestRefused(RejectionCode.TOO_LARGE, "The command is too large: send less, or split it.");
        }
        try {
            Object command = STRICT.readValue(body, typeOf(noun, verb));
            if (command instanceof Command valid) {
                return valid;
            }
            throw new RequestRefused(RejectionCode.MALFORMED, "The body is empty: send the command as a JSON object.");
        } catch (JsonProcessingException e) {
            throw new RequestRefused(RejectionCode.MALFORMED, JsonProblem.sentence(e));
        }
    }

    private static Class<?> typeOf(String noun, String verb) {
        try {
            return MessageTypes.named(Addresses.COMMANDS + noun + "." + verb).body();
        } catch (UnknownMessageType e) {
            throw new RequestRefused(
                    RejectionCode.UNKNOWN_COMMAND,
                    "There is no command \"%s/%s\": docs/api.md lists those there are.".formatted(noun, verb));
        }
    }

    private static String commandId(@Nullable String id) {
        try {
            return (id == null ? UUID.randomUUID() : UUID.fromString(id)).toString();
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(RejectionCode.INVALID, "The parameter id is \"%s\"; give a UUID.".formatted(id));
        }
    }

    private @Nullable Instant deadline(@Nullable String within) {
        if (within == null) {
            return null;
        }
        Duration duration = Parameters.duration("within", within);
        if (!duration.isPositive()) {
            throw new RequestRefused(
                    RejectionCode.INVALID, "The parameter within is \"%s\"; give a time above zero.".formatted(within));
        }
        return clock.instant().plus(duration);
    }
}
