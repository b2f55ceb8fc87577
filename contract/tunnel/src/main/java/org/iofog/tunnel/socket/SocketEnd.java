package org.iofog.tunnel.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.concurrent.Future;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelStream;

/**
 * Joins a socket with an open stream: bytes, the end of each direction, and resets pass both ways. The socket is read as
 * long as the stream has room, and the stream as long as the socket takes what came.
 */
public final class SocketEnd extends ChannelInboundHandlerAdapter implements StreamListener {

    private static final Ending SILENT = new Ending(Ending.Cause.RESET, "The connection was silent for too long.");

    private final Channel socket;
    private final TunnelStream stream;
    private boolean outputDone;
    private boolean inputDone;

    /** @param socket neither read nor written so far, with {@code ALLOW_HALF_CLOSURE} and without automatic reading */
    public SocketEnd(Channel socket, TunnelStream stream) {
        this.socket = socket;
        this.stream = stream;
    }

    /** Begins to read. */
    public void join() {
        socket.pipeline().addLast(this);
        readOn();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        stream.send((ByteBuf) message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        readOn();
        context.fireChannelReadComplete();
    }

    private void readOn() {
        if (!inputDone && stream.isWritable()) {
            socket.read();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (isEndOfInput(event)) {
            inputFinished();
        } else if (event instanceof IdleStateEvent) {
            stream.reset(SILENT);
            reset();
        }
        context.fireUserEventTriggered(event);
    }

    /** Whether a socket's event tells that nothing more comes in. */
    public static boolean isEndOfInput(Object event) {
        return event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent;
    }

    private void inputFinished() {
        if (!inputDone) {
            inputDone = true;
            stream.finish();
            closeIfDone();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!inputDone || !outputDone) {
            stream.reset(Ending.BY_PEER);
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        stream.reset(Ending.BY_PEER);
        Future<?> unused = context.close();
    }

    @Override
    public void data(ByteBuf data) {
        int length = data.readableBytes();
        socket.writeAndFlush(data).addListener(written -> stream.consumed(length));
    }

    @Override
    public void finished() {
        socket.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            outputDone = true;
            if (!inputDone) {
                finishOutput();
            }
            closeIfDone();
        });
    }

    /** TLS cannot close one direction alone: its end is told, and the other direction ends with it. */
    private void finishOutput() {
        if (socket.pipeline().get(SslHandler.class) != null) {
            Future<?> unused = socket.close();
        } else if (socket instanceof DuplexChannel duplex) {
            duplex.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    private void closeIfDone() {
        if (inputDone && outputDone) {
            Future<?> unused = socket.close();
        }
    }

    @Override
    public void ended(Ending ending) {
        reset();
    }

    private void reset() {
        inputDone = true;
        outputDone = true;
        Resets.close(socket);
    }

    @Override
    public void writable() {
        readOn();
    }
}
