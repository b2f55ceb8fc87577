package org.iofog.agent.domain;

import java.util.Map;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;

/** What the router service leaves open, for only the agent's host knows it. */
public final class RouterPlaceholders {

    private static final String MESSAGING_PORT = "${messaging.port}";

    private final LocalAccess access;
    private final Map<String, String> values;

    private RouterPlaceholders(LocalAccess access, Map<String, String> values) {
        this.access = access;
        this.values = values;
    }

    public static RouterPlaceholders of(LocalAccess access, BusIdentity bus) {
        return new RouterPlaceholders(
                access,
                Map.of(
                        MESSAGING_PORT,
                        String.valueOf(access.port()),
                        "${agent.password}",
                        access.password().value(),
                        "${bus.host}",
                        bus.host(),
                        "${bus.port}",
                        String.valueOf(bus.port()),
                        "${bus.user}",
                        bus.user(),
                        "${bus.password}",
                        bus.password().value()));
    }

    /** Whether the router is to use the port this agent chose. */
    public static boolean usesOwnPort(String text) {
        return text.contains(MESSAGING_PORT);
    }

    public String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    /** An endpoint without a port is this agent's own. */
    public MessagingEndpoint fill(MessagingEndpoint endpoint) {
        Integer port = endpoint.port();
        return new MessagingEndpoint(
                fill(endpoint.host()),
                port == null ? access.port() : port,
                fill(endpoint.user()),
                new Secret(fill(endpoint.password().value())));
    }
}
