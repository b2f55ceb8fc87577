package org.iofog.tunnel.agent;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.tunnel.wire.OpenRequest;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.StreamTarget;
import org.iofog.tunnel.wire.TunnelConnector;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/** Connects streams to the containers' ports on this host's loopback address, and to nothing else. */
public final class ContainerTarget implements StreamTarget, AutoCloseable {

    private final ServedPorts served;
    private final Duration patience;
    private final TunnelConnector connector;

    /**
     * @param access the agent's own to the bus
     * @param patience how long a connection waits for a container that does not take it yet
     */
    public ContainerTarget(Vertx vertx, BusAccess access, ServedPorts served, Duration patience) {
        this.served = served;
        this.patience = patience;
        this.connector = new TunnelConnector(vertx, access, this);
        look();
    }

    /** What is served may have changed. */
    public void look() {
        connector.listenTo(served.openers());
    }

    @Override
    public @Nullable StreamListener connect(TunnelStream stream, String opener, OpenRequest request) {
        if (served.portOf(request.mapping(), opener) == null) {
            return null;
        }
        ContainerDialing dialing = new ContainerDialing(
                connector.loop(), stream, () -> served.portOf(request.mapping(), opener), patience);
        dialing.dial();
        return dialing;
    }

    @Override
    public void close() {
        connector.close();
    }
}
