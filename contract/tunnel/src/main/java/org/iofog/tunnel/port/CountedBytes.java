package org.iofog.tunnel.port;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.Future;

/** Counts all that passes through a client's socket, whatever the protocol, as it is before encryption. */
final class CountedBytes extends ChannelDuplexHandler {

    private final PortTraffic traffic;

    CountedBytes(PortTraffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        traffic.in(((ByteBuf) message).readableBytes());
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        traffic.out(((ByteBuf) message).readableBytes());
        Future<?> unused = context.write(message, promise);
    }
}
