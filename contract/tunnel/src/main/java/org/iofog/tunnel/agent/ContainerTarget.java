package org.iofog.tunnel.agent;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.wire.OpenRequest;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.StreamTarget;
import org.iofog.tunnel.wire.TunnelConnector;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/** Connects streams to the containers' ports on this host's loopback address, and to nothing else. */
public final class ContainerTarget implements StreamTarget, AutoCloseable {

    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;

    private final ServedPorts served;
    private final Duration patience;
    private final TunnelConnector connector;
    private final Bootstrap sockets;
    private final Clients clients = new Clients();

    /**
     * @param access the agent's own to the bus
     * @param patience how long a connection waits for a container that does not take it yet
     */
    public ContainerTarget(Vertx vertx, BusAccess access, ServedPorts served, Duration patience) {
        this.served = served;
        this.patience = patience;
        this.connector = new TunnelConnector(vertx, access, this);
        this.sockets = new Bootstrap()
                .group(connector.loop())
                .channelFactory(NioSocketChannel::new)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel socket) {
                        // What reads it is added once it is connected.
                    }
                });
        look();
    }

    /** What is served may have changed. */
    public void look() {
        connector.listenTo(served.openers());
    }

    /**
     * Waits until nobody is connected to a microservice, which is served no more.
     *
     * @return whether all have gone in time
     */
    public boolean drain(String microservice, Duration atMost) throws InterruptedException {
        return clients.awaitNone(microservice, atMost);
    }

    @Override
    public @Nullable StreamListener connect(TunnelStream stream, String opener, OpenRequest request) {
        PublicPort port = served.port(request.mapping(), opener);
        if (port == null) {
            return null;
        }
        clients.came(port.microservice());
        ContainerDialing dialing = new ContainerDialing(
                sockets,
                stream,
                () -> served.port(request.mapping(), opener),
                patience,
                () -> clients.went(port.microservice()));
        dialing.dial();
        return dialing;
    }

    @Override
    public void close() {
        connector.close();
    }
}
