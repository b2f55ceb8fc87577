package org.iofog.router.qpid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.LinkRoute;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Remote;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.TlsProfile;
import org.jspecify.annotations.Nullable;

/**
 * What a Qpid router consists of. Names begin with {@link #PREFIX}, which tells them from what others made. The name of a
 * connector changes with its content: the new one can be there before the old one goes.
 */
final class QpidEntities {

    static final String PREFIX = "iofog-";

    /** The connection to the bus, by which the router is managed; each Qpid router has it. */
    static final String BUS = PREFIX + "bus";

    private final Router router;
    private final @Nullable Peer manager;

    private QpidEntities(Router router, @Nullable Peer manager) {
        this.router = router;
        this.manager = manager;
    }

    /**
     * In the order they are made.
     *
     * @param manager who may manage the router from outside besides the router service on the bus, if anyone
     */
    static List<Entity> of(Router router, @Nullable Peer manager) {
        return new QpidEntities(router, manager).all();
    }

    /** The name of the connector a link is made of. */
    static String connectorName(Link link) {
        if (link.to().equals(MeshSnapshot.DEFAULT_ROUTER)) {
            return BUS;
        }
        return link.name() + "-" + Digest.of(connectorAttributes(link));
    }

    private List<Entity> all() {
        List<Entity> entities = new ArrayList<>();
        profiles().forEach(entities::add);
        entities.addAll(new QpidPolicy(router, manager).entities());
        router.listeners().forEach(listener -> entities.add(listener(listener)));
        entities.add(entity(QpidType.CONNECTOR, BUS, connectorAttributes(Remote.BUS)));
        router.links().stream()
                .filter(link -> !connectorName(link).equals(BUS))
                .forEach(link ->
                        entities.add(entity(QpidType.CONNECTOR, connectorName(link), connectorAttributes(link))));
        router.addresses().forEach(address -> entities.add(address(address)));
        entities.add(autoLink(BUS, managementAddress(), "in", Addresses.routerRequests(router.id())));
        entities.add(autoLink(BUS, Addresses.routerAnswers(router.id()), "out", Addresses.routerAnswers(router.id())));
        router.links().forEach(link -> link.routes().forEach(route -> entities.add(autoLink(link, route))));
        return entities;
    }

    private Stream<Entity> profiles() {
        Stream<Optional<TlsProfile>> ofListeners =
                router.listeners().stream().map(listener -> Optional.ofNullable(listener.tls()));
        Stream<Optional<TlsProfile>> ofLinks = router.links().stream().map(link -> Optional.ofNullable(link.tls()));
        return Stream.concat(ofListeners, ofLinks)
                .flatMap(Optional::stream)
                .distinct()
                .map(profile -> entity(
                        QpidType.SSL_PROFILE,
                        PREFIX + profile.name(),
                        Map.of(
                                "caCertFile", profile.authority(),
                                "certFile", profile.certificate(),
                                "privateKeyFile", profile.key())));
    }

    private static Entity listener(Listener listener) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("host", listener.host());
        attributes.put("port", listener.port());
        attributes.put("authenticatePeer", true);
        attributes.put("saslMechanisms", "PLAIN");
        switch (listener.role()) {
            case NORMAL -> attributes.putAll(Map.of("role", "normal", "policyVhost", QpidPolicy.CLIENTS));
            case EDGE -> attributes.putAll(Map.of("role", "edge", "policyVhost", QpidPolicy.EDGES));
            case INTER_ROUTER -> attributes.put("role", "inter-router");
        }
        TlsProfile tls = listener.tls();
        if (tls != null) {
            attributes.put("sslProfile", PREFIX + tls.name());
        }
        return entity(QpidType.LISTENER, listenerName(listener), attributes);
    }

    /** Without a port that only the agent knows, so that who looks at the running router knows the listener. */
    private static String listenerName(Listener listener) {
        return listener.port().equals(Placeholder.MESSAGING_PORT)
                ? listener.name()
                : listener.name() + "-" + listener.port();
    }

    private static Map<String, Object> connectorAttributes(Link link) {
        Map<String, Object> attributes = connectorAttributes(link.remote());
        if (link.engine() == RouterEngine.QPID) {
            attributes.put("role", link.role() == LinkRole.EDGE ? "edge" : "inter-router");
            attributes.put("cost", link.cost());
        }
        TlsProfile tls = link.tls();
        if (tls != null) {
            attributes.put("sslProfile", PREFIX + tls.name());
            attributes.put("verifyHostname", true);
        }
        return attributes;
    }

    private static Map<String, Object> connectorAttributes(Remote remote) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("host", remote.host());
        attributes.put("port", remote.port());
        attributes.put("role", "route-container");
        attributes.put("saslMechanisms", "PLAIN");
        attributes.put("saslUsername", remote.user());
        attributes.put("saslPassword", remote.password().value());
        return attributes;
    }

    private static Entity address(String address) {
        return entity(QpidType.ADDRESS, PREFIX + address, Map.of("prefix", address, "distribution", "balanced"));
    }

    private static Entity autoLink(Link link, LinkRoute route) {
        String direction = route.direction() == LinkRoute.Direction.TO_UPSTREAM ? "out" : "in";
        return autoLink(connectorName(link), route.address(), direction, route.address());
    }

    /** In phase 0, where local senders and receivers are. */
    private static Entity autoLink(String connector, String address, String direction, String externalAddress) {
        return entity(
                QpidType.AUTO_LINK,
                connector + "-" + direction + "-" + externalAddress,
                Map.of(
                        "address", address,
                        "direction", direction,
                        "phase", 0,
                        "connection", connector,
                        "externalAddress", externalAddress));
    }

    private String managementAddress() {
        return (router.mode() == RouterMode.EDGE ? "_edge/" : "_topo/0/") + router.id() + "/$management";
    }

    private static Entity entity(QpidType type, String name, Map<String, Object> attributes) {
        return new Entity(type.shortName(), name, attributes);
    }
}
