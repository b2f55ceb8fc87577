package org.iofog.contract.amqp;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.impl.ContextInternal;
import java.net.InetSocketAddress;

/** Lets all that one turn of an event loop writes to a connection go out together, at the price of one system call. */
public final class GatheredWrites {

    private static final int MOST = 256;

    private GatheredWrites() {}

    /** Doing it twice changes nothing. Called on the event loop of the channel. */
    public static void of(Channel channel) {
        if (channel.pipeline().get(FlushConsolidationHandler.class) == null) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(MOST, true));
        }
    }

    /**
     * Of connections to this port of a router, or of the bus, on the event loop of the context. The AMQP client has each
     * frame written by itself and gives no way to its channel; so that is looked up where it is registered.
     */
    static void toPort(ContextInternal context, int port) {
        if (context.nettyEventLoop() instanceof SingleThreadEventLoop loop) {
            loop.registeredChannelsIterator().forEachRemaining(channel -> {
                if (channel.remoteAddress() instanceof InetSocketAddress remote && remote.getPort() == port) {
                    of(channel);
                }
            });
        }
    }
}
