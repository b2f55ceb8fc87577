package org.iofog.router.domain.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a router takes connections.
 *
 * @param host address to listen on
 * @param port a number or {@link Placeholder#MESSAGING_PORT}
 * @param tls what a router that wants TLS is shown; absent: plain TCP alone
 */
public record Listener(
        Role role, String host, String port, @Nullable TlsProfile tls) {

    /** Who connects there. */
    public enum Role {
        /** Clients, and routers of another engine. */
        NORMAL,
        EDGE,
        INTER_ROUTER
    }

    /** Unique at its router. */
    public String name() {
        return "iofog-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
