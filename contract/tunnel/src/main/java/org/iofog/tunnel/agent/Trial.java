package org.iofog.tunnel.agent;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iofog.tunnel.socket.SocketEnd;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a moment whether a connection holds. Container engines take connections for a container as soon as it starts,
 * and drop them while nothing listens inside.
 */
final class Trial extends ChannelInboundHandlerAdapter {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Runnable held;
    private final Runnable dropped;
    private @Nullable Future<?> end;
    private boolean over;

    /** @param held adds who reads the socket from then on; it gets what has come meanwhile */
    Trial(Runnable held, Runnable dropped) {
        this.held = held;
        this.dropped = dropped;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        end = context.executor().schedule(() -> pass(context), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        pass(context);
        context.fireChannelRead(message);
    }

    private void pass(ChannelHandlerContext context) {
        if (!over) {
            over = true;
            held.run();
            context.pipeline().remove(this);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (SocketEnd.isEndOfInput(event)) {
            fail();
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail();
    }

    private void fail() {
        if (!over) {
            over = true;
            dropped.run();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
    }
}
