package org.iofog.tunnel.agent;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

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

    /** What is served may have changed: who came in by what is served no more may end by itself. */
    public void look() {
        connector.listenTo(served.openers());
        connector
                .loop()
                .execute(() -> doors.values().stream()
                        .flatMap(door -> door.inside().stream())
                        .filter(client -> !client.isServed())
                        .forEach(ContainerDialing::askToLeave));
    }

    /** Who wants to connect to a microservice waits from now on. */
    public void hold(String microservice) {
        door(microservice).shut();
    }

    /**
     * Asks those who are connected to a microservice to end where they can, and waits until nobody is.
     *
     * @return whether all have gone in time
     */
    public boolean drain(String microservice, Duration atMost) throws InterruptedException {
        Door door = door(microservice);
        connector.loop().execute(() -> door.inside().forEach(ContainerDialing::askToLeave));
        return door.awaitEmpty(atMost);
    }

    /** Who has waited goes on, to what may be another container. */
    public void admit(String microservice) {
        door(microservice).open();
    }

    private Door door(String microservice) {
        return doors.computeIfAbsent(microservice, fresh -> new Door());
    }

    @Override
    public @Nullable StreamListener connect(TunnelStream stream, String opener, OpenRequest request) {
        PublicPort port = served.port(request.mapping(), opener);
        if (port == null) {
            return null;
        }
        ContainerDialing dialing = new ContainerDialing(
                sockets, stream, () -> served.port(request.mapping(), opener), door(port.microservice()), patience);
        dialing.dial();
        return dialing;
    }

    @Override
    public void close() {
        connector.close();
    }
}
