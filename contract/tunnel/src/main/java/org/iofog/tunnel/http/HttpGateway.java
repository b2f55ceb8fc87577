package org.iofog.tunnel.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import org.iofog.tunnel.front.Entrance;
import org.iofog.tunnel.wire.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Stands between one client and a microservice: requests one after the other, each sent to where the microservice serves
 * by then. Bodies pass as they come, both ways. Nothing is read that cannot be passed on.
 */
final class HttpGateway extends ChannelInboundHandlerAdapter implements Origin.Listener {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Entrance entrance;
    private final HttpLimits limits;
    private final ClientConnection client;
    private final Origin origin;
    private final RequestForwarding requests;
    private @Nullable Exchange exchange;
    private boolean servedBefore;

    HttpGateway(ClientConnection client, Entrance entrance, HttpLimits limits) {
        this.client = client;
        this.entrance = entrance;
        this.limits = limits;
        this.origin = new Origin(entrance, this);
        this.requests = new RequestForwarding(client, limits, this::clientIsLate, this::originIsLate);
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        client.readWithin(limits.headTime(), this::clientIsLate);
        active.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        client.arrived();
        HttpObject part = (HttpObject) message;
        if (part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(part);
            giveUp(ErrorResponse.badRequest(part.decoderResult().cause()));
        } else if (part instanceof HttpRequest request) {
            exchange = Exchange.of(request, entrance);
            origin.connect();
        } else if (part instanceof HttpContent content) {
            passBody(content);
        }
    }

    private void passBody(HttpContent part) {
        OriginConnection to = origin.connection();
        if (exchange == null || to == null) {
            part.release();
        } else {
            requests.body(exchange, part, to);
        }
    }

    @Override
    public void connected(OriginConnection to) {
        if (exchange != null) {
            requests.head(exchange, to);
        }
    }

    @Override
    public void unreachable(Ending ending) {
        giveUp(ErrorResponse.unreachable(entrance.microservice(), ending));
    }

    @Override
    public void writable() {
        OriginConnection to = origin.connection();
        if (exchange != null && to != null) {
            requests.resume(exchange, to);
        }
    }

    @Override
    public void received(HttpObject part) {
        Exchange current = exchange;
        if (current == null || part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(part);
            giveUp(ErrorResponse.badGateway(entrance.microservice()));
        } else if (part instanceof HttpResponse response) {
            passHead(current, response);
        } else if (part instanceof HttpContent content) {
            passBody(current, content);
        }
    }

    private void passHead(Exchange current, HttpResponse response) {
        client.arrived();
        OriginConnection from = origin.connection();
        boolean switching = response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        if (switching && current.asksForUpgrade() && from != null) {
            exchange = null;
            client.upgrade(response, from.upgrade());
            return;
        }
        if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            current.answered();
            ResponseHead.adapt(response, current.request().protocolVersion(), current.keepsAlive());
        }
        Future<?> unused = client.write(response);
    }

    private void passBody(Exchange current, HttpContent part) {
        if (!current.isAnswered()) {
            part.release();
            return;
        }
        boolean last = part instanceof LastHttpContent;
        ChannelFuture writing = client.write(part);
        if (last) {
            complete(current, writing);
        }
    }

    private void complete(Exchange done, ChannelFuture writing) {
        exchange = null;
        servedBefore = true;
        if (!done.keepsAlive() || !done.isRequestComplete()) {
            writing.addListener(ChannelFutureListener.CLOSE);
            origin.close();
        } else {
            origin.leaveFormer();
            client.readWithin(limits.keepAlive(), this::clientIsLate);
        }
    }

    /** What is under way goes on. */
    @Override
    public void leave() {
        if (exchange == null) {
            origin.close();
        }
    }

    @Override
    public void received(ByteBuf bytes) {
        Future<?> unused = client.write(bytes);
    }

    @Override
    public void flush(Runnable consumed) {
        client.flush(consumed);
    }

    @Override
    public void gone(Ending ending) {
        Exchange current = exchange;
        if (current == null) {
            return;
        }
        client.arrived();
        if (current.isRepeatable(System.nanoTime())) {
            client.later(PAUSE, () -> repeat(current));
        } else if (ending.cause() == Ending.Cause.LOST) {
            unreachable(ending);
        } else {
            giveUp(ErrorResponse.badGateway(entrance.microservice()));
        }
    }

    private void repeat(Exchange waiting) {
        if (waiting.equals(exchange)) {
            origin.connect();
        }
    }

    private void originIsLate() {
        giveUp(ErrorResponse.gatewayTimeout(entrance.microservice(), limits.answerTime()));
    }

    private void clientIsLate() {
        if (exchange == null && servedBefore) {
            client.close();
        } else {
            giveUp(ErrorResponse.REQUEST_TIMEOUT);
        }
    }

    private void giveUp(ErrorResponse response) {
        boolean begun = exchange != null && exchange.isAnswered();
        exchange = null;
        origin.close();
        if (begun) {
            client.reset();
        } else {
            client.sendAndClose(response);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext from, Object event) {
        if ((event instanceof ChannelInputShutdownEvent && exchange == null) || event instanceof IdleStateEvent) {
            client.close();
        }
        from.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        client.arrived();
        exchange = null;
        origin.close();
        from.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        client.close();
    }
}
