package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.controller.application.command.CommandGateway;
import org.iofog.controller.application.command.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Sends commands on behalf of the caller. */
@ApplicationScoped
public class Commands {

    private final CommandGateway gateway;
    private final Caller caller;

    Commands(CommandGateway gateway, Caller caller) {
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Fails with {@link RequestRefused} where the controller rejects the command. */
    public Uni<CommandAccepted> send(Command command) {
        return send(UUID.randomUUID().toString(), null, command);
    }

    Uni<CommandAccepted> send(String id, @Nullable Instant deadline, Command command) {
        return gateway.send(new CommandGateway.Request(id, caller.email(), deadline, command))
                .map(Commands::accepted);
    }

    private static CommandAccepted accepted(CommandReply reply) {
        return switch (reply) {
            case CommandAccepted accepted -> accepted;
            case CommandRejected rejected -> throw new RequestRefused(rejected.code(), rejected.detail());
        };
    }
}
