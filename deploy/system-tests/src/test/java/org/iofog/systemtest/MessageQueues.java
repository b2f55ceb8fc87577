package org.iofog.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.message.ContractJson;

/** The queues for messages that the bus has, as its own management shows them. */
final class MessageQueues implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final String FILTER =
            "{\"field\":\"name\",\"operation\":\"CONTAINS\",\"value\":\"%s\"}".formatted(Addresses.MESSAGES);

    private final BusConnection bus;
    private final BrokerManagement management;

    /** @param connection what the embedded servers tell of themselves */
    MessageQueues(Vertx vertx, JsonNode connection) {
        bus = BusConnection.open(
                vertx,
                BusAccess.of(
                        connection.path("busUrl").asText(),
                        connection.at("/controller/user").asText(),
                        connection.at("/controller/password").asText()));
        management = new BrokerManagement(bus);
    }

    boolean isConnected() {
        return bus.isConnected();
    }

    int count() throws Exception {
        JsonNode answer = management.invoke("listQueues", FILTER, 1, 1).await().atMost(TIME);
        return ContractJson.mapper().readTree(answer.asText()).path("count").asInt();
    }

    @Override
    public void close() {
        management.close();
        bus.close();
    }
}
