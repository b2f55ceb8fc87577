package org.iofog.testkit.router;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of entities a router has: their attributes, and what may be done to them. */
enum EntityType {
    ROUTER("router", false, "", "id mode version metadata saslConfigDir saslConfigName workerThreads"),
    POLICY("policy", false, "", "enableVhostPolicy enableVhostNamePatterns defaultVhost maxConnections"),
    VHOST("vhost", false, "CREATE UPDATE DELETE", "hostname aliases allowUnknownUser groups maxConnections"),
    SSL_PROFILE("sslProfile", false, "CREATE DELETE", "caCertFile certFile privateKeyFile password ciphers protocols"),
    LISTENER(
            "listener",
            false,
            "CREATE DELETE",
            "host port role=normal cost=1 sslProfile saslMechanisms authenticatePeer=false requireSsl=false"
                    + " requireEncryption=false maxFrameSize=16384 idleTimeoutSeconds=16 linkCapacity=250 policyVhost"
                    + " stripAnnotations=both openProperties"),
    CONNECTOR(
            "connector",
            false,
            "CREATE DELETE",
            "host=127.0.0.1 port role=normal cost=1 sslProfile saslMechanisms saslUsername saslPassword"
                    + " verifyHostname=true maxFrameSize=16384 idleTimeoutSeconds=16 linkCapacity=250 policyVhost"
                    + " stripAnnotations=both openProperties connectionStatus connectionMsg"),
    ADDRESS(
            "router.config.address",
            true,
            "CREATE DELETE UPDATE",
            "prefix pattern distribution=balanced waypoint=false ingressPhase=0 egressPhase=0 priority"
                    + " enableFallback=false"),
    AUTO_LINK(
            "router.config.autoLink",
            true,
            "CREATE DELETE",
            "address direction phase=0 containerId connection externalAddress fallback=false operStatus lastError"),
    LINK_ROUTE(
            "router.config.linkRoute",
            true,
            "CREATE DELETE",
            "prefix pattern direction distribution=linkBalanced containerId connection operStatus"),
    CONNECTION(
            "connection",
            true,
            "UPDATE",
            "container role dir host user isAuthenticated opened adminStatus=enabled operStatus=up"),
    NODE("router.node", true, "", "id nextHop cost"),
    ADDRESS_STATE("router.address", true, "", "key distribution deliveriesIngress deliveriesEgress");

    private static final Map<String, List<String>> VALUES = Map.of(
            "role", List.of("normal", "inter-router", "route-container", "edge"),
            "stripAnnotations", List.of("in", "out", "both", "no"),
            "distribution", List.of("multicast", "closest", "balanced", "unavailable", "linkBalanced"),
            "direction", List.of("in", "out"));

    private final String shortName;
    private final boolean core;
    private final List<String> operations;
    private final Map<String, @Nullable Object> defaults = new HashMap<>();

    EntityType(String shortName, boolean core, String operations, String attributes) {
        this.shortName = shortName;
        this.core = core;
        this.operations = List.of(operations.split(" "));
        for (String attribute : attributes.split(" ")) {
            String[] parts = attribute.split("=");
            defaults.put(parts[0], parts.length == 1 ? null : value(parts[1]));
        }
    }

    /** @param name full, short, or the one in a router's file */
    static Optional<EntityType> of(String prefix, String name) {
        return Arrays.stream(values())
                .filter(type -> Stream.of(
                                type.shortName, prefix + type.shortName, type.shortName.replace("router.config.", ""))
                        .anyMatch(name::equals))
                .findFirst();
    }

    String shortName() {
        return shortName;
    }

    /** Whether the router's core keeps it, which looks less closely than the management agent. */
    boolean isCore() {
        return core;
    }

    boolean offers(String operation) {
        return operation.equals("READ") || operations.contains(operation);
    }

    Collection<String> attributes() {
        return defaults.keySet();
    }

    @Nullable
    Object defaultOf(String attribute) {
        return defaults.get(attribute);
    }

    static boolean isAllowed(String attribute, Object value) {
        return !VALUES.containsKey(attribute) || VALUES.get(attribute).contains(value);
    }

    private static Object value(String text) {
        if (text.matches("\\d+")) {
            return Integer.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }
}
