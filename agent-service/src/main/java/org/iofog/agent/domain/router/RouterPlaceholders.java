package org.iofog.agent.domain.router;

import java.util.Map;
import java.util.Objects;
import org.iofog.agent.domain.BusIdentity;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;

/** What the router service leaves open, for only the agent's host knows it. */
public final class RouterPlaceholders {

    private static final String MESSAGING_PORT = "${messaging.port}";
    private static final String BUS_HOST = "${bus.host}";

    private final LocalAccess access;
    private final BusIdentity bus;
    private final Map<String, String> values;

    private RouterPlaceholders(LocalAccess access, BusIdentity bus, Map<String, String> values) {
        this.access = access;
        this.bus = bus;
        this.values = values;
    }

    public static RouterPlaceholders of(LocalAccess access, BusIdentity bus) {
        return new RouterPlaceholders(
                access,
                bus,
                Map.of(
                        MESSAGING_PORT,
                        String.valueOf(access.port()),
                        "${agent.password}",
                        access.password().value(),
                        BUS_HOST,
                        bus.host(),
                        "${bus.port}",
                        String.valueOf(bus.port()),
                        "${bus.tls}",
                        bus.linkParameters(),
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

    /** An endpoint without a port is the bus, or this agent's own. */
    public MessagingEndpoint fill(MessagingEndpoint endpoint) {
        int unsaid = endpoint.host().equals(BUS_HOST) ? bus.port() : access.port();
        return new MessagingEndpoint(
                fill(endpoint.host()),
                Objects.requireNonNullElse(endpoint.port(), unsaid),
                fill(endpoint.user()),
                new Secret(fill(endpoint.password().value())));
    }
}
