package org.iofog.contract.amqp.management;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Section;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.request.Requests;
import org.jspecify.annotations.Nullable;

/**
 * AMQP management of all routers of a Qpid network, over one connection to any of them. Needs a user whom the routers let
 * reach their management.
 *
 * <p>A router drops replies that find no credit, and leaves some requests unanswered: only so many are under way at once,
 * the rest wait, and each has its own time-out. Results fail with {@link ManagementRefusal}, or with {@link
 * TransientFailure} when the router cannot be reached or does not answer. Types are full names.
 */
public final class RouterManagement implements AutoCloseable {

    /** Requests under way at once. */
    private static final int WINDOW = 200;

    /** A part of it is on its way back to the router at any time, and replies come after their time-out too. */
    private static final int CREDIT = 2 * WINDOW;

    private static final String SELF = "self";
    private static final String META_TYPE = "org.amqp.management";

    private final Requests<Object> requests;
    private final Window window = new Window(WINDOW);
    private final Duration timeout;

    /**
     * @param router any router of the network
     * @param timeout for each request, from when it is sent
     */
    public RouterManagement(BusConnection router, Duration timeout) {
        this(router, Source.replies(), timeout);
    }

    private RouterManagement(BusConnection connection, Source answers, Duration timeout) {
        this.requests = new Requests<>(connection, answers.withCredit(CREDIT), false, this::replied);
        this.timeout = timeout;
    }

    /**
     * The management of one agent's router that takes its requests from the bus, at {@link RouterNode#onBus}. It needs no
     * port, and nobody can reach it whom the bus does not let.
     */
    public static RouterManagement onBus(BusConnection bus, String agentUuid, Duration timeout) {
        return new RouterManagement(bus, Source.topic(Addresses.routerAnswers(agentUuid)), timeout);
    }

    /** All entities of a type, as attributes by name; absent values are left out. */
    public Uni<List<Map<String, Object>>> query(RouterNode node, String type) {
        return request(node, "QUERY", Map.of("entityType", type), Map.of("attributeNames", List.of()))
                .map(RouterManagement::rows);
    }

    public Uni<Map<String, Object>> create(RouterNode node, String type, String name, Map<String, Object> attributes) {
        return request(node, "CREATE", entity(type, name), attributes).map(RouterManagement::attributes);
    }

    public Uni<Map<String, Object>> read(RouterNode node, String type, String name) {
        return request(node, "READ", entity(type, name), Map.of()).map(RouterManagement::attributes);
    }

    /** Routers do this silently for some types: a missing reply does not tell that nothing was changed. */
    public Uni<Map<String, Object>> update(RouterNode node, String type, String name, Map<String, Object> attributes) {
        return request(node, "UPDATE", entity(type, name), attributes).map(RouterManagement::attributes);
    }

    /**
     * Ends a client's connection to a router.
     *
     * @param type the full name of connections
     */
    public Uni<Void> closeConnection(RouterNode node, String type, String identity) {
        return request(node, "UPDATE", Map.of("type", type, "identity", identity), Map.of("adminStatus", "deleted"))
                .replaceWithVoid();
    }

    public Uni<Void> delete(RouterNode node, String type, String name) {
        return request(node, "DELETE", entity(type, name), Map.of()).replaceWithVoid();
    }

    /** The full names of the types a router knows. */
    public Uni<List<String>> types(RouterNode node) {
        return request(node, "GET-TYPES", entity(META_TYPE, SELF), Map.of())
                .map(body -> List.copyOf(attributes(body).keySet()));
    }

    /** The management addresses of the interior routers of the network; empty when asked of an edge router. */
    public Uni<List<String>> nodes(RouterNode node) {
        return request(node, "GET-MGMT-NODES", entity(META_TYPE, SELF), Map.of())
                .map(body -> ((List<?>) body).stream().map(String::valueOf).toList());
    }

    @Override
    public void close() {
        requests.close();
    }

    private Uni<Object> request(
            RouterNode node, String operation, Map<String, Object> properties, Map<String, Object> body) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> all = new HashMap<>(properties);
        all.put("operation", operation);
        return window.pass(() -> requests.send(
                id,
                () -> message(id, node, all, body, timeout.toMillis()),
                timeout,
                "The router at %s did not answer %s of %s in time.".formatted(node.address(), operation, properties)));
    }

    private static Map<String, Object> entity(String type, String name) {
        return Map.of("type", type, "name", name);
    }

    private static Message message(
            String id, RouterNode node, Map<String, Object> properties, Map<String, Object> body, long ttl) {
        Message message = Message.Factory.create();
        message.setAddress(node.address());
        message.setTtl(ttl);
        message.setMessageId(id);
        message.setCorrelationId(id);
        message.setApplicationProperties(new ApplicationProperties(properties));
        message.setBody(new AmqpValue(body));
        return message;
    }

    private Uni<Void> replied(Message reply) {
        String id = String.valueOf(reply.getCorrelationId());
        Map<String, Object> properties = reply.getApplicationProperties().getValue();
        int status = ((Number) properties.getOrDefault("statusCode", 500)).intValue();
        if (status < 300) {
            requests.complete(id, body(reply.getBody()));
        } else {
            requests.fail(id, new ManagementRefusal(status, String.valueOf(properties.get("statusDescription"))));
        }
        return Uni.createFrom().voidItem();
    }

    private static Object body(@Nullable Section body) {
        return body instanceof AmqpValue value && value.getValue() != null ? value.getValue() : Map.of();
    }

    private static List<Map<String, Object>> rows(Object body) {
        Map<String, Object> table = attributes(body);
        List<?> names = (List<?>) table.getOrDefault("attributeNames", List.of());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) table.getOrDefault("results", List.of())) {
            rows.add(row(names, (List<?>) row));
        }
        return rows;
    }

    private static Map<String, Object> row(List<?> names, List<?> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            put(row, names.get(i), values.get(i));
        }
        return row;
    }

    private static Map<String, Object> attributes(Object body) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        ((Map<?, ?>) body).forEach((name, value) -> put(attributes, name, value));
        return attributes;
    }

    private static void put(Map<String, Object> attributes, Object name, @Nullable Object value) {
        if (value != null) {
            attributes.put(String.valueOf(name), value);
        }
    }
}
