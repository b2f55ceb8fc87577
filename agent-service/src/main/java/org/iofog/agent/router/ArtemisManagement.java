package org.iofog.agent.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.ManagementFailure;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.message.ContractJson;

/** One running Artemis router, asked as its own agent. Calls block and fail with {@link RouterFailure}. */
final class ArtemisManagement implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String MESSAGE_QUEUES =
            "{\"field\":\"name\",\"operation\":\"CONTAINS\",\"value\":\"%s\"}".formatted(Addresses.MESSAGES);
    private static final int ALL = 10_000;

    private final MessagingEndpoint endpoint;
    private final BusConnection connection;
    private final BrokerManagement management;

    ArtemisManagement(Vertx vertx, MessagingEndpoint endpoint) {
        this.endpoint = endpoint;
        connection = BusConnection.open(
                vertx,
                BusAccess.of(
                        "amqp://%s:%d".formatted(endpoint.host(), endpoint.port()),
                        endpoint.user(),
                        endpoint.password().value()));
        management = new BrokerManagement(connection);
    }

    boolean isOf(MessagingEndpoint other) {
        return endpoint.equals(other);
    }

    /** Version, and what it read of its files. */
    JsonNode status() {
        return call("getStatus");
    }

    void reload() {
        call("reloadConfigurationFile");
    }

    /** Names of the links that are connected. */
    Set<String> connected() {
        return StreamSupport.stream(call("listBrokerConnections").spliterator(), false)
                .filter(link -> link.path("connected").asBoolean())
                .map(link -> link.path("name").asText())
                .collect(Collectors.toSet());
    }

    List<AddressStatus> queues() {
        List<AddressStatus> queues = new ArrayList<>();
        for (JsonNode queue : call("listQueues", MESSAGE_QUEUES, 1, ALL).path("data")) {
            queues.add(new AddressStatus(
                    queue.path("name").asText(),
                    queue.path("messageCount").asLong(),
                    queue.path("messagesAdded").asLong(),
                    queue.path("messagesAcked").asLong()));
        }
        return queues;
    }

    void removeQueue(String name) {
        call("destroyQueue", name);
    }

    private JsonNode call(String operation, Object... arguments) {
        try {
            JsonNode answer = management.invoke(operation, arguments).await().atMost(PATIENCE);
            return answer != null && answer.isTextual()
                    ? ContractJson.mapper().readTree(answer.asText())
                    : ContractJson.mapper().valueToTree(answer);
        } catch (JsonProcessingException | RuntimeException e) {
            throw failure(operation, e);
        }
    }

    private static RouterFailure failure(String operation, Exception cause) {
        String sentence = switch (cause) {
            case ManagementFailure refused -> "The router did not do %s: %s".formatted(operation, refused.getMessage());
            case TransientFailure unreachable -> String.valueOf(unreachable.getMessage());
            default -> "The router did not answer %s in time.".formatted(operation);
        };
        return new RouterFailure(sentence, cause);
    }

    @Override
    public void close() {
        management.close();
        connection.close();
    }
}
