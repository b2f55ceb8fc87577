package org.iofog.testkit.router;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.RouterManagement;
import org.iofog.contract.amqp.management.RouterNode;

/** A router, managed by calls that wait. */
final class ManagedRouter implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration REQUEST_TIME = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private final BusConnection connection;
    private final RouterManagement management;
    private final String prefix;

    private ManagedRouter(int port) {
        connection = BusConnection.open(vertx, BusAccess.of("amqp://127.0.0.1:" + port, "anyone", "any"));
        Awaitility.await().atMost(TIME).until(connection::isConnected);
        management = new RouterManagement(connection, REQUEST_TIME);
        prefix = wait(management.types(RouterNode.LOCAL)).stream()
                .filter(type -> type.endsWith(".listener"))
                .map(type -> type.substring(0, type.length() - "listener".length()))
                .findFirst()
                .orElseThrow();
    }

    static ManagedRouter connect(int port) {
        return new ManagedRouter(port);
    }

    void create(String type, String name, Map<String, Object> attributes) {
        wait(management.create(RouterNode.LOCAL, prefix + type, name, attributes));
    }

    Map<String, Object> read(String type, String name) {
        return wait(management.read(RouterNode.LOCAL, prefix + type, name));
    }

    void update(String type, String name, Map<String, Object> attributes) {
        wait(management.update(RouterNode.LOCAL, prefix + type, name, attributes));
    }

    void delete(String type, String name) {
        wait(management.delete(RouterNode.LOCAL, prefix + type, name));
    }

    List<Map<String, Object>> query(String type) {
        return wait(management.query(RouterNode.LOCAL, prefix + type));
    }

    List<String> nodes() {
        return wait(management.nodes(RouterNode.LOCAL));
    }

    String id(RouterNode node) {
        return String.valueOf(
                wait(management.query(node, prefix + "router")).getFirst().get("id"));
    }

    long createAddressesAtOnce(int count) {
        return wait(Uni.join()
                        .all(Multi.createFrom()
                                .range(0, count)
                                .map(i -> management.create(
                                        RouterNode.LOCAL,
                                        prefix + "router.config.address",
                                        "a" + i,
                                        Map.of("prefix", "a" + i)))
                                .collect()
                                .asList()
                                .await()
                                .indefinitely())
                        .andFailFast())
                .size();
    }

    private static <T> T wait(Uni<T> result) {
        return result.await().atMost(TIME);
    }

    @Override
    public void close() {
        management.close();
        connection.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
