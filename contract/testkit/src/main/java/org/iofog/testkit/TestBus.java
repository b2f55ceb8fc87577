package org.iofog.testkit;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.request.RequestReply;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Secret;

/** Any client of the bus, with calls that wait. */
public final class TestBus implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final BusConnection connection;
    private final RequestReply requests;

    private TestBus(BusConnection connection) {
        this.connection = connection;
        this.requests = new RequestReply(connection);
    }

    /** Returns when the connection is up. */
    public static TestBus connect(Vertx vertx, String url, String user, String password) {
        BusConnection connection = BusConnection.open(vertx, BusAccess.of(url, user, password));
        Awaitility.await().atMost(TIME).until(connection::isConnected);
        return new TestBus(connection);
    }

    public BusConnection connection() {
        return connection;
    }

    /** Sends a command as a user would and returns the controller's answer. */
    public CommandReply request(Command command) {
        return request(envelope(command));
    }

    public CommandReply request(Envelope<? extends Command> command) {
        return requests.request(command, TIME).await().atMost(TIME);
    }

    /** Returns when the bus has the message. */
    public void send(String address, Object body) {
        send(address, envelope(body));
    }

    public void send(String address, Envelope<?> message) {
        connection.send(address, message).await().atMost(TIME);
    }

    /** All events from now on. */
    public Collected events() {
        return collect(Source.topic(Addresses.EVENTS + "#"));
    }

    /** All messages of a source from now on. */
    public Collected collect(Source source) {
        Collected collected = new Collected();
        Subscription subscription = connection.subscribe(source.withCredit(100), collected);
        Awaitility.await().atMost(TIME).until(subscription::isAttached);
        return collected;
    }

    /** Lets an agent in; only for a client with the controller's permissions. */
    public void grant(String agentUuid, String token) {
        try (BrokerManagement management = new BrokerManagement(connection)) {
            new AgentAccess(management)
                    .grant(agentUuid, new Secret(token))
                    .await()
                    .atMost(TIME);
        }
    }

    public void revoke(String agentUuid) {
        try (BrokerManagement management = new BrokerManagement(connection)) {
            new AgentAccess(management).revoke(agentUuid).await().atMost(TIME);
        }
    }

    /** A message that starts something new. */
    public static <T> Envelope<T> envelope(T body) {
        String id = UUID.randomUUID().toString();
        return new Envelope<>(id, "/test", Instant.now(), id, null, null, null, body);
    }

    @Override
    public void close() {
        connection.close();
    }
}
