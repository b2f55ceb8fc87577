package org.iofog.router.qpid;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.Router;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a router. A neighbour is there when there is a connection to it: a router's list of nodes keeps one that
 * died for a minute, and a connector tells success to whoever took its connection.
 */
final class QpidStatus {

    /** A mobile address in some phase. */
    private static final Pattern MESSAGES = Pattern.compile("M\\d?(" + Pattern.quote(Addresses.MESSAGES) + ".+)");

    private final Router router;
    private final Instant now;
    private final List<Map<String, Object>> connections;
    private final List<Entity> connectors;

    private QpidStatus(Router router, Instant now, List<Map<String, Object>> connections, List<Entity> connectors) {
        this.router = router;
        this.now = now;
        this.connections = connections;
        this.connectors = connectors;
    }

    /** @param entities those of the router */
    static Uni<RouterStatus> of(QpidNode node, Router router, List<Entity> entities, InstantSource clock) {
        return Uni.combine()
                .all()
                .unis(node.rows("connection"), node.rows("router"), node.rows("router.address"))
                .with((connections, routers, addresses) -> new QpidStatus(
                                router, clock.instant(), connections, entities)
                        .status(routers.getFirst(), addresses));
    }

    private RouterStatus status(Map<String, Object> self, List<Map<String, Object>> addresses) {
        return new RouterStatus(
                RouterEngine.QPID,
                router.mode(),
                String.valueOf(self.get("id")),
                null,
                RouterState.RUNNING,
                null,
                now.minusSeconds(number(self, "uptimeSeconds")),
                String.valueOf(self.get("version")),
                router.links().stream().map(this::link).toList(),
                addresses.stream().flatMap(QpidStatus::address).toList());
    }

    private LinkStatus link(Link link) {
        Optional<Entity> connector = connectors.stream()
                .filter(entity -> entity.name().equals(QpidEntities.connectorName(link)))
                .findFirst();
        Optional<Map<String, Object>> connection = link.engine() == RouterEngine.QPID
                ? connectionWith("container", link.to())
                : connector.flatMap(entity -> connectionWith("host", place(entity)));
        boolean connected = connector.filter(QpidPlan::isConnected).isPresent();
        boolean up = link.engine() == RouterEngine.QPID ? connection.isPresent() : connected;
        Duration age = Duration.ofSeconds(
                connection.map(row -> number(row, "uptimeSeconds")).orElse(0L));
        return new LinkStatus(
                link.name(),
                link.to(),
                link.role(),
                link.cost(),
                state(up, link.spare()),
                up ? null : problem(link, connected, connector),
                now.minus(age));
    }

    private Optional<Map<String, Object>> connectionWith(String attribute, String value) {
        return connections.stream()
                .filter(row -> value.equals(row.get(attribute)) && "out".equals(row.get("dir")))
                .findFirst();
    }

    private static String place(Entity connector) {
        return connector.attributes().get("host") + ":" + connector.attributes().get("port");
    }

    private static LinkState state(boolean up, boolean spare) {
        if (!up) {
            return LinkState.DOWN;
        }
        return spare ? LinkState.SPARE : LinkState.UP;
    }

    private static @Nullable String problem(Link link, boolean connected, Optional<Entity> connector) {
        if (connected) {
            return "Another router than %s answers at %s:%s."
                    .formatted(link.to(), link.remote().host(), link.remote().port());
        }
        return connector
                .map(entity -> String.valueOf(entity.attributes().getOrDefault("connectionMsg", "")))
                .filter(message -> !message.isEmpty())
                .orElse("The router has no connection to " + link.to() + ".");
    }

    /** Nothing waits in such a router: who sends gets no credit while nobody receives. */
    private static Stream<AddressStatus> address(Map<String, Object> row) {
        Matcher address = MESSAGES.matcher(String.valueOf(row.get("key")));
        return address.matches()
                ? Stream.of(new AddressStatus(
                        address.group(1), 0, number(row, "deliveriesIngress"), number(row, "deliveriesEgress")))
                : Stream.empty();
    }

    private static long number(Map<String, Object> row, String attribute) {
        return row.get(attribute) instanceof Number number ? number.longValue() : 0;
    }
}
