package org.iofog.contract.amqp;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.impl.ContextInternal;
import java.net.InetSocketAddress;
import java.util.Iterator;

/**
 * Lets all that one turn of an event loop writes to a connection go out together. The AMQP client has each frame written by
 * itself, at the price of a system call, and gives no way to its channel; so that is looked up where it is registered.
 */
final class GatheredWrites {

    private static final int MOST = 256;

    private GatheredWrites() {}

    /** Called on the context of connections to this port of a router, or of the bus. */
    static void toPort(ContextInternal context, int port) {
        if (context.nettyEventLoop() instanceof SingleThreadEventLoop loop) {
            Iterator<Channel> channels = loop.registeredChannelsIterator();
            while (channels.hasNext()) {
                gather(channels.next(), port);
            }
        }
    }

    private static void gather(Channel channel, int port) {
        boolean isTheirs = channel.remoteAddress() instanceof InetSocketAddress remote && remote.getPort() == port;
        if (isTheirs && channel.pipeline().get(FlushConsolidationHandler.class) == null) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(MOST, true));
        }
    }
}
