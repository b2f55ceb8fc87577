package org.iofog.tunnel.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.flow.FlowControlHandler;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/** A client's connection as its gateway uses it. One thing at a time is waited for, and never without end. */
final class ClientConnection {

    private final Channel socket;
    private @Nullable Future<?> timeout;

    ClientConnection(Channel socket) {
        this.socket = socket;
    }

    /** Asks for the next part of a request. */
    void readWithin(Duration patience, Runnable late) {
        await(patience, late);
        socket.read();
    }

    void await(Duration patience, Runnable late) {
        arrived();
        timeout = socket.eventLoop().schedule(late, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAwaiting() {
        return timeout != null;
    }

    /** What was waited for. */
    void arrived() {
        if (timeout != null) {
            timeout.cancel(false);
            timeout = null;
        }
    }

    void later(Duration pause, Runnable action) {
        Future<?> unused = socket.eventLoop().schedule(action, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    ChannelFuture write(Object part) {
        return socket.write(part);
    }

    void flush(Runnable written) {
        socket.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(done -> written.run());
    }

    void sendAndClose(ErrorResponse response) {
        arrived();
        response.sendAndClose(socket);
    }

    /** From the response on, bytes pass untouched, as for a WebSocket. */
    void upgrade(HttpResponse response, TunnelStream stream) {
        FullHttpResponse head =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, response.status(), Unpooled.EMPTY_BUFFER);
        head.headers().set(response.headers());
        Future<?> unused = socket.writeAndFlush(head);
        SocketEnd end = new SocketEnd(socket, stream);
        stream.listen(end);
        socket.pipeline().remove(FlowControlHandler.class);
        socket.pipeline().remove(HttpGateway.class);
        end.join();
        socket.pipeline().remove(HttpServerCodec.class);
    }

    void close() {
        Future<?> unused = socket.close();
    }

    /** So that the client does not take half a response for a whole one. */
    void reset() {
        Resets.close(socket);
    }
}
