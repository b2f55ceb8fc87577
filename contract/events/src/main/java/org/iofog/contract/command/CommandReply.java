package org.iofog.contract.command;

import java.util.List;
import org.iofog.contract.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/** The controller's answer to a command, sent once the command is stored or refused. */
public sealed interface CommandReply {

    String commandId();

    /**
     * The command is stored and will have its effect, whatever crashes.
     *
     * @param correlationId follows the work through all hops; what {@code iofogctl trace} takes
     * @param resource uuid or id of what was created or changed
     * @param notices sentences the user should read, such as a key that does nothing yet
     */
    record CommandAccepted(
            String commandId,
            String correlationId,
            @Nullable String resource,
            List<String> notices) implements CommandReply {

        public CommandAccepted {
            notices = notices == null ? List.of() : List.copyOf(notices);
        }
    }

    /**
     * Nothing was done.
     *
     * @param detail one sentence: what is wrong, where, and what to do
     */
    record CommandRejected(String commandId, RejectionCode code, String detail) implements CommandReply {}
}
