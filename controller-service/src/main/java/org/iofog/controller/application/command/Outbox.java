package org.iofog.controller.application.command;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.iofog.contract.message.Envelope;

/** Messages that are committed and not yet on the bus. */
public interface Outbox {

    /**
     * Takes the next messages, hands them to {@code publisher} and removes them in the same
     * transaction once it succeeds; after a crash or a failure they come again, in the same order. Copies that call at
     * the same time get messages of different aggregates.
     *
     * @return whether more may wait than was taken
     */
    Uni<Boolean> relay(Function<List<Message>, Uni<Void>> publisher);

    /** Something to do on the bus. */
    sealed interface Message {

        /** Publish this. */
        record Publication(String address, Envelope<?> envelope) implements Message {}

        /** Shut the agent out. */
        record AccessEnds(String agentUuid) implements Message {}

        /** Let the agent pass to these what comes in through the public ports it opens, and to no others. */
        record TunnelsLead(String openerUuid, Set<String> agentUuids) implements Message {}
    }
}
