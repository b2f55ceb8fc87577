package org.iofog.testkit.router;

import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is connected to a router, as it follows from the connectors and listeners of the whole network. */
final class FakeTopology {

    private static final String EDGE = "edge";
    private static final String INTER_ROUTER = "inter-router";

    private final FakeRouter router;

    FakeTopology(FakeRouter router) {
        this.router = router;
    }

    /** One row a connection, client or router, at either end. */
    Stream<FakeEntity> connections() {
        Stream<FakeEntity> incoming = router.network().running().stream()
                .flatMap(peer -> peer.entities(EntityType.CONNECTOR)
                        .filter(connector ->
                                target(peer, connector).filter(router::equals).isPresent())
                        .map(connector -> row(
                                peer.id() + "-" + connector.name(),
                                peer.id(),
                                role(connector),
                                "in",
                                connector.text("saslUsername"))));
        Stream<FakeEntity> outgoing = router.entities(EntityType.CONNECTOR)
                .flatMap(connector -> target(router, connector).stream()
                        .map(peer -> row(connector.name(), peer.id(), role(connector), "out", "")));
        Stream<FakeEntity> clients = router.clients().stream()
                .map(client -> row(client.container(), client.container(), "normal", "in", client.user()));
        return Stream.of(incoming, outgoing, clients).flatMap(rows -> rows);
    }

    /** The interior routers, this one included; an edge router knows none. */
    Stream<FakeEntity> nodes() {
        boolean edge = router.managementAddress().startsWith("_edge");
        return router.network().running().stream()
                .filter(peer -> !edge && peer.managementAddress().startsWith("_topo"))
                .map(peer -> FakeEntity.of(EntityType.NODE, peer.id(), Map.of("id", peer.id())));
    }

    FakeEntity withStatus(FakeEntity entity) {
        Map<String, @Nullable Object> attributes = new HashMap<>(entity.attributes());
        if (entity.type() == EntityType.CONNECTOR) {
            boolean up = target(router, entity).isPresent();
            attributes.put("connectionStatus", up ? "SUCCESS" : "FAILED");
            attributes.put("connectionMsg", up ? "connected" : problem(entity));
        } else {
            boolean up = router.entity(EntityType.CONNECTOR, entity.text("connection"))
                    .filter(connector -> "SUCCESS".equals(connector.text("connectionStatus")))
                    .isPresent();
            attributes.put("operStatus", up ? "active" : "inactive");
        }
        return new FakeEntity(entity.type(), entity.name(), attributes);
    }

    private static String problem(FakeEntity connector) {
        try (Socket socket = new Socket(connector.text("host"), connector.port())) {
            return "failed: amqp:connection:framing-error at " + socket.getRemoteSocketAddress();
        } catch (IOException refused) {
            return "failed: proton:io Connection refused";
        }
    }

    private Optional<FakeRouter> target(FakeRouter from, FakeEntity connector) {
        return router.network()
                .listeningAt(connector.port())
                .filter(peer -> isLetIn(connector, peer))
                .filter(peer ->
                        from.has(Trap.DUPLICATE_IDS_ACCEPTED) || !peer.id().equals(from.id()));
    }

    private boolean isLetIn(FakeEntity connector, FakeRouter peer) {
        FakeEntity listener = peer.listener(connector.port()).orElseThrow();
        boolean knows = !Boolean.TRUE.equals(listener.attributes().get("authenticatePeer"))
                || connector.text("saslPassword").equals(peer.users().get(connector.text("saslUsername")));
        return knows && suits(role(connector), role(listener));
    }

    /** An inter-router connector may come in by an edge listener; the router is treated as an edge then. */
    private static boolean suits(String connector, String listener) {
        return connector.equals(listener)
                || (connector.equals(INTER_ROUTER) && listener.equals(EDGE))
                || (connector.equals("route-container") && listener.equals("normal"));
    }

    private static String role(FakeEntity entity) {
        return entity.text("role");
    }

    private static FakeEntity row(String name, String container, String role, String direction, String user) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("container", container);
        attributes.put("role", role);
        attributes.put("dir", direction);
        attributes.put("user", user);
        attributes.put("opened", true);
        return FakeEntity.of(EntityType.CONNECTION, name, attributes);
    }
}
