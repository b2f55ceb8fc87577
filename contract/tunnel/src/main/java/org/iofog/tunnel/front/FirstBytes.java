package org.iofog.tunnel.front;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends before its stream is open. It may go out behind the request to open one, and is kept for the next
 * request until then; so it is not much.
 */
final class FirstBytes extends ChannelInboundHandlerAdapter {

    private static final int MOST = 16 << 10;

    private final List<ByteBuf> kept = new ArrayList<>();
    private int bytes;
    private @Nullable TunnelStream opening;
    private @Nullable Object end;

    /** What has come, and what comes until there is another one, goes there once. */
    void sendTo(TunnelStream stream) {
        if (!stream.equals(opening)) {
            opening = stream;
            kept.forEach(part -> stream.send(part.retainedDuplicate()));
        }
    }

    void sendAhead(TunnelStream stream) {
        if (stream.maySendAhead()) {
            sendTo(stream);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf part = (ByteBuf) message;
        kept.add(part);
        bytes += part.readableBytes();
        if (opening != null) {
            opening.send(part.retainedDuplicate());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (bytes < MOST && end == null) {
            context.read();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (SocketEnd.isEndOfInput(event)) {
            end = event;
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Future<?> unused = context.close();
    }

    /** Whoever reads the socket from now on learns of its end. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        kept.forEach(ByteBuf::release);
        if (end != null) {
            context.fireUserEventTriggered(end);
        }
    }
}
