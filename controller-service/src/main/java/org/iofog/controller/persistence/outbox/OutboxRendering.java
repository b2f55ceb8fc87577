package org.iofog.controller.persistence.outbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.MessageTypes;
import org.iofog.controller.application.command.Outbox.Message;
import org.iofog.controller.persistence.journal.OutboxKind;
import org.iofog.controller.persistence.state.PublicPortRows;

/**
 * Rows of the outbox as messages. Of several desired states for one agent only the last is sent, with what is stored by
 * now; an agent that is not there any more gets none.
 */
final class OutboxRendering {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final String SOURCE = "/controller";

    private final Session session;
    private final DesiredStateReader desiredStates;
    private final List<StoredMessage> rows;
    private final Instant now;

    OutboxRendering(Session session, PlacedMicroservices placed, List<StoredMessage> rows, Instant now) {
        this.session = session;
        this.desiredStates = new DesiredStateReader(placed, session);
        this.rows = rows;
        this.now = now;
    }

    Uni<List<Message>> messages() {
        Map<String, Long> lastRows = rows.stream()
                .filter(row -> row.kind() == OutboxKind.DESIRED_STATE)
                .collect(toMap(row -> row.aggregate(), row -> row.id(), Math::max));
        return tunnels()
                .flatMap(tunnels ->
                        desiredStates.read(lastRows.keySet()).map(states -> messages(tunnels, lastRows, states)));
    }

    private Uni<List<Message>> tunnels() {
        Set<String> openers = rows.stream()
                .filter(row -> row.kind() == OutboxKind.TUNNELS)
                .map(StoredMessage::aggregate)
                .collect(toSet());
        return PublicPortRows.led(openers, session)
                .map(agents -> openers.stream()
                        .map(opener -> (Message) new Message.TunnelsLead(opener, agents.getOrDefault(opener, Set.of())))
                        .toList());
    }

    private List<Message> messages(
            List<Message> tunnels, Map<String, Long> lastRows, Map<String, DesiredState> states) {
        List<Message> messages = new ArrayList<>(tunnels);
        for (StoredMessage row : rows) {
            switch (row.kind()) {
                case REVOKE_ACCESS -> messages.add(new Message.AccessEnds(row.aggregate()));
                case TUNNELS -> {}
                case EVENT, TASK -> messages.add(publication(row, String.valueOf(row.address()), payload(row)));
                case DESIRED_STATE -> {
                    DesiredState state = states.get(row.aggregate());
                    if (state != null && Objects.equals(lastRows.get(row.aggregate()), row.id())) {
                        messages.add(publication(row, Addresses.desired(row.aggregate()), state));
                    }
                }
            }
        }
        return messages;
    }

    private Message publication(StoredMessage row, String address, Object body) {
        return new Message.Publication(
                address,
                new Envelope<>(
                        row.messageId(),
                        SOURCE,
                        row.kind() == OutboxKind.DESIRED_STATE ? now : row.created(),
                        row.correlationId(),
                        row.causationId(),
                        row.actor(),
                        row.kind() == OutboxKind.TASK ? row.deadline() : null,
                        body));
    }

    private static Object payload(StoredMessage row) {
        try {
            return JSON.readValue(
                    row.payload(),
                    MessageTypes.named(String.valueOf(row.type())).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outbox row " + row.id() + " holds no " + row.type(), e);
        }
    }
}
