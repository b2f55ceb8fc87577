package org.iofog.tunnel.port;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.socket.Traffic;
import org.iofog.tunnel.wire.TunnelOpener;

/** What speaks with the clients of a public port, in one protocol. */
interface Front {

    /** Takes a connection over, whose TLS is set up where there is any. */
    void accepted(Channel socket, Entrance entrance);

    /** Answers a connection that may not come in, and closes it. */
    void refuse(Channel socket, Refusal refusal);

    /**
     * Where a connection came in.
     *
     * @param port as it is wanted by now
     */
    record Entrance(
            TunnelOpener opener,
            Supplier<PublicPort> port,
            InetSocketAddress client,
            boolean encrypted,
            PortSettings settings,
            Traffic traffic) {}
}
