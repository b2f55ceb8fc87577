package org.iofog.tunnel.front;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Supplier;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.wire.TunnelOpener;

/**
 * Where a connection came in.
 *
 * @param port as it is wanted by now
 * @param encrypted whether the client speaks TLS
 * @param patience how long it waits for its microservice
 */
public record Entrance(
        TunnelOpener opener,
        Supplier<PublicPort> port,
        InetSocketAddress client,
        boolean encrypted,
        Duration patience) {

    /** Uuid of the agent that serves by now. */
    public String servingAgent() {
        return port.get().agent();
    }

    public String microservice() {
        return port.get().microserviceName();
    }
}
