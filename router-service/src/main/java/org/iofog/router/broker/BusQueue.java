package org.iofog.router.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.contract.amqp.management.ManagementFailure;
import org.iofog.contract.amqp.management.QueueDefinition;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.message.ContractJson;
import org.iofog.router.domain.model.Entity;

/**
 * A queue of the bus for messages between microservices.
 *
 * @param namespace whose it is; the broker keeps it as the queue's user
 */
record BusQueue(String namespace, AddressStatus status) {

    static final String TYPE = "queue";
    static final String NAMESPACE = "namespace";
    static final String WAITING = "waiting";

    private static final ObjectMapper JSON = ContractJson.mapper();

    /** From the broker's answer to {@code listQueues}. */
    static List<BusQueue> listed(JsonNode answer) {
        try {
            List<BusQueue> queues = new ArrayList<>();
            JSON.readTree(answer.asText()).path("data").forEach(queue -> queues.add(of(queue)));
            return queues;
        } catch (JsonProcessingException e) {
            throw new ManagementFailure("The broker's list of queues cannot be read: " + e.getOriginalMessage());
        }
    }

    private static BusQueue of(JsonNode queue) {
        return new BusQueue(
                queue.path("user").asText(),
                new AddressStatus(
                        queue.path("name").asText(),
                        queue.path("messageCount").asLong(),
                        queue.path("messagesAdded").asLong(),
                        queue.path("messagesAcked").asLong()));
    }

    Entity entity() {
        return new Entity(TYPE, status.address(), Map.of(NAMESPACE, namespace, WAITING, status.waiting()));
    }

    /**
     * What the broker makes such a queue of. It is for one consumer at a time: another one gets nothing before the former is
     * gone and what that had in hand is back in its place.
     */
    static QueueDefinition definition(String address, String namespace) {
        return QueueDefinition.anycast(address).with("user", namespace).with("exclusive", true);
    }
}
