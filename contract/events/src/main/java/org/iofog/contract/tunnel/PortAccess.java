package org.iofog.contract.tunnel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a public port, and how much of it.
 *
 * @param allowedNetworks such as {@code 192.0.2.0/24}; empty means everyone
 * @param maxConnections open at once; absent means no limit
 * @param connectionsPerSecond accepted; absent means no limit
 */
public record PortAccess(
        List<String> allowedNetworks,
        @Nullable Integer maxConnections,
        @Nullable Integer connectionsPerSecond) {

    public static final PortAccess UNLIMITED = new PortAccess(List.of(), null, null);

    public PortAccess {
        allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
    }
}
