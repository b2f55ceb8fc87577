package org.iofog.contract.amqp.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.request.Requests;
import org.iofog.contract.message.ContractJson;

/**
 * Artemis' own management, asked over AMQP on {@code activemq.management}. Needs a user with the {@code manage}
 * permission. Results fail with {@link ManagementFailure}, or {@link TransientFailure} when the broker is not there.
 */
public final class BrokerManagement implements AutoCloseable {

    private static final String ADDRESS = "activemq.management";
    private static final int CREDIT = 100;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ObjectMapper json = ContractJson.mapper();
    private final Requests<JsonNode> requests;

    public BrokerManagement(BusConnection bus) {
        bus.dedicateLink(ADDRESS);
        this.requests = new Requests<>(bus, Source.replies().withCredit(CREDIT), false, this::replied);
    }

    /** Calls an operation of the broker; the result is what it returns, as JSON. */
    public Uni<JsonNode> invoke(String operation, Object... arguments) {
        String id = UUID.randomUUID().toString();
        return requests.send(
                id,
                () -> request(id, operation, List.of(arguments)),
                TIMEOUT,
                "The broker did not answer " + operation + " in time.");
    }

    /** One that is there already stays as it is. */
    public Uni<Void> createQueue(QueueDefinition queue) {
        return invoke("createQueue", json.valueToTree(queue.settings()).toString(), true)
                .replaceWithVoid();
    }

    public Uni<Void> updateQueue(QueueDefinition queue) {
        return invoke("updateQueue", json.valueToTree(queue.settings()).toString())
                .replaceWithVoid();
    }

    @Override
    public void close() {
        requests.close();
    }

    private Message request(String id, String operation, List<Object> arguments) {
        Message message = Message.Factory.create();
        message.setAddress(ADDRESS);
        message.setMessageId(id);
        message.setCorrelationId(id);
        message.setApplicationProperties(
                new ApplicationProperties(Map.of("_AMQ_ResourceName", "broker", "_AMQ_OperationName", operation)));
        message.setBody(new AmqpValue(json.valueToTree(arguments).toString()));
        return message;
    }

    private Uni<Void> replied(Message reply) {
        String id = String.valueOf(reply.getCorrelationId());
        JsonNode result = result(String.valueOf(((AmqpValue) reply.getBody()).getValue()));
        Object succeeded = reply.getApplicationProperties().getValue().get("_AMQ_OperationSucceeded");
        if (Boolean.TRUE.equals(succeeded)) {
            requests.complete(id, result);
        } else {
            requests.fail(id, new ManagementFailure(result.asText()));
        }
        return Uni.createFrom().voidItem();
    }

    /** The broker wraps what an operation returns in an array of one. */
    private JsonNode result(String body) {
        try {
            JsonNode result = json.readTree(body);
            return result.isArray() && !result.isEmpty() ? result.get(0) : result;
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(body);
        }
    }
}
