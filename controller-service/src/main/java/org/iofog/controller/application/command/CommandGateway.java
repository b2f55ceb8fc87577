package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.jspecify.annotations.Nullable;

/** Puts a command on its topic, as any client of the bus would, and waits for the reply. */
public interface CommandGateway {

    /** Fails with {@link RequestRefused} where the bus or the reply does not come in time. */
    Uni<CommandReply> send(Request request);

    /**
     * A command somebody wants done.
     *
     * @param id the same id is the same command, however often it is sent
     * @param actor the user's e-mail address
     */
    record Request(String id, String actor, @Nullable Instant deadline, Command command) {}
}
