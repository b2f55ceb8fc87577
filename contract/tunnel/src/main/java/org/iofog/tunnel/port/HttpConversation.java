package org.iofog.tunnel.port;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iofog.tunnel.port.Front.Entrance;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/**
 * One client of an {@code http} port: its requests one after the other, each sent to where the microservice serves by
 * then. Bodies pass as they come, both ways. Nothing is read that cannot be passed on.
 */
final class HttpConversation extends ChannelInboundHandlerAdapter implements Backend.Answers {

    private static final long PAUSE_MILLIS = 100;

    private final Entrance entrance;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Exchange exchange;
    private @Nullable Backend backend;
    private @Nullable PatientOpening opening;
    private @Nullable Future<?> timer;
    private boolean switched;

    HttpConversation(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        readOn(entrance.settings().http().headTime());
        active.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        cancelTimer();
        HttpObject part = (HttpObject) message;
        if (part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(part);
            answerIllegal(part.decoderResult().cause());
        } else if (part instanceof HttpRequest request) {
            begin(request);
        } else if (part instanceof HttpContent content) {
            body(content);
        }
    }

    private void begin(HttpRequest request) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        String protocol = ForwardedHeaders.removeHopByHop(request.headers());
        if (protocol != null) {
            request.headers()
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                    .set(HttpHeaderNames.UPGRADE, protocol);
        }
        ForwardedHeaders.add(request, entrance.client().getAddress(), entrance.encrypted());
        long deadline = System.nanoTime() + entrance.settings().patience().toNanos();
        exchange = new Exchange(request, keepAlive, protocol, deadline);
        Backend open = backend;
        if (open != null && open.leadsTo(entrance.port().get().agent())) {
            sendHead(open);
        } else {
            connect();
        }
    }

    private void connect() {
        closeBackend();
        opening = new PatientOpening(
                        entrance.opener(),
                        entrance.port(),
                        entrance.client().toString(),
                        entrance.settings().patience(),
                        this::connected,
                        this::unreachable)
                .start();
    }

    private void connected(TunnelStream stream) {
        opening = null;
        Backend open = new Backend(entrance.port().get().agent(), stream, this);
        backend = open;
        sendHead(open);
    }

    private void unreachable(Ending ending) {
        opening = null;
        HttpResponseStatus status = ending.cause() == Ending.Cause.LOST
                ? HttpResponseStatus.GATEWAY_TIMEOUT
                : HttpResponseStatus.BAD_GATEWAY;
        answer(status, "The microservice %s cannot be reached: %s".formatted(name(), ending.sentence()));
    }

    private void sendHead(Backend to) {
        Exchange current = current();
        current.sent();
        to.send(current.head());
        if (current.isRequestComplete()) {
            to.send(LastHttpContent.EMPTY_LAST_CONTENT);
            awaitAnswer();
        } else {
            readBody(to);
        }
    }

    private void body(HttpContent content) {
        Exchange current = exchange;
        Backend to = backend;
        if (current == null || to == null) {
            content.release();
            return;
        }
        entrance.traffic().in(content.content().readableBytes());
        boolean last = content instanceof LastHttpContent;
        to.send(content);
        if (!last) {
            readBody(to);
            return;
        }
        current.requestComplete();
        if (!current.isAnswered()) {
            awaitAnswer();
        }
    }

    private void readBody(Backend to) {
        if (to.isWritable()) {
            readOn(entrance.settings().http().keepAlive());
        }
    }

    @Override
    public void writable(Backend to) {
        Exchange current = exchange;
        if (to.equals(backend) && current != null && !current.isRequestComplete() && timer == null) {
            readBody(to);
        }
    }

    private void awaitAnswer() {
        schedule(
                entrance.settings().http().answerTime(),
                () -> answer(
                        HttpResponseStatus.GATEWAY_TIMEOUT,
                        "The microservice %s did not answer within %d s."
                                .formatted(
                                        name(),
                                        entrance.settings().http().answerTime().toSeconds())));
    }

    @Override
    public void received(Backend from, Iterable<Object> parts, Runnable consumed) {
        for (Object part : parts) {
            if (!from.equals(backend)) {
                ReferenceCountUtil.release(part);
            } else if (part instanceof ByteBuf bytes) {
                Future<?> unused = client().channel().write(bytes);
            } else if (switched) {
                ReferenceCountUtil.release(part);
            } else {
                pass((HttpObject) part);
            }
        }
        client().channel().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> consumed.run());
    }

    private void pass(HttpObject part) {
        Exchange current = exchange;
        if (current == null || part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(part);
            badAnswer();
        } else if (part instanceof HttpResponse response) {
            passHead(current, response);
        } else if (part instanceof HttpContent content) {
            passBody(current, content);
        }
    }

    private void passHead(Exchange current, HttpResponse response) {
        cancelTimer();
        if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS) && current.protocol() != null) {
            switchProtocols(response);
            return;
        }
        if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            current.answered();
            AnswerHead.adapt(response, current.head().protocolVersion(), current.keepsAlive());
        }
        Future<?> unused = client().write(response);
    }

    private void passBody(Exchange current, HttpContent content) {
        if (!current.isAnswered()) {
            content.release();
            return;
        }
        entrance.traffic().out(content.content().readableBytes());
        boolean last = content instanceof LastHttpContent;
        ChannelFuture writing = client().write(content);
        if (last) {
            end(current, writing);
        }
    }

    private void end(Exchange done, ChannelFuture writing) {
        exchange = null;
        if (!done.keepsAlive() || !done.isRequestComplete()) {
            writing.addListener(ChannelFutureListener.CLOSE);
            closeBackend();
        } else {
            readOn(entrance.settings().http().keepAlive());
        }
    }

    /** From here on bytes pass untouched. */
    private void switchProtocols(HttpResponse response) {
        ChannelHandlerContext client = client();
        DefaultFullHttpResponse head = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, response.status());
        head.headers().set(response.headers());
        Future<?> unused = client.writeAndFlush(head);
        switched = true;
        exchange = null;
        TunnelStream stream = Objects.requireNonNull(backend).stream();
        SocketEnd end = new SocketEnd(client.channel(), stream, entrance.traffic());
        stream.listen(end);
        client.pipeline().remove(FlowControlHandler.class);
        client.pipeline().remove(this);
        end.join();
        client.pipeline().remove(HttpServerCodec.class);
    }

    @Override
    public void gone(Backend from, Ending ending) {
        Exchange current = exchange;
        if (!from.equals(backend) || switched) {
            return;
        }
        backend = null;
        if (current == null) {
            return;
        }
        cancelTimer();
        if (current.isAnswered()) {
            Resets.close(client().channel());
        } else if (current.isRepeatable(System.nanoTime())) {
            Future<?> unused = client().executor().schedule(this::repeat, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } else if (ending.cause() == Ending.Cause.LOST) {
            unreachable(ending);
        } else {
            badAnswer();
        }
    }

    private void repeat() {
        if (exchange != null
                && backend == null
                && opening == null
                && client().channel().isActive()) {
            connect();
        }
    }

    private void badAnswer() {
        Exchange current = exchange;
        if (current != null && !current.isAnswered()) {
            answer(
                    HttpResponseStatus.BAD_GATEWAY,
                    "The microservice %s closed the connection or answered with something that is not HTTP."
                            .formatted(name()));
        } else {
            Resets.close(client().channel());
        }
    }

    private void answerIllegal(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            answer(HttpResponseStatus.REQUEST_URI_TOO_LONG, "The request line is too long.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            answer(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers of the request are too large.");
        } else {
            answer(HttpResponseStatus.BAD_REQUEST, "This is not a request of HTTP/1.");
        }
    }

    private void answer(HttpResponseStatus status, String sentence) {
        cancelTimer();
        exchange = null;
        closeBackend();
        PlainAnswer.of(status, sentence).sendAndClose(client().channel());
    }

    private void readOn(Duration patience) {
        schedule(patience, this::slowClient);
        client().read();
    }

    private void slowClient() {
        if (exchange == null && backend != null) {
            Future<?> unused = client().close();
        } else {
            answer(HttpResponseStatus.REQUEST_TIMEOUT, "The request did not come in time.");
        }
    }

    private void schedule(Duration patience, Runnable action) {
        cancelTimer();
        timer = client().executor().schedule(action, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void closeBackend() {
        Backend former = backend;
        backend = null;
        if (former != null) {
            former.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext from, Object event) {
        if (event instanceof ChannelInputShutdownEvent && exchange == null && !switched) {
            Future<?> unused = from.close();
        }
        from.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        cancelTimer();
        exchange = null;
        if (opening != null) {
            opening.cancel();
        }
        if (!switched) {
            closeBackend();
        }
        from.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        Future<?> unused = from.close();
    }

    private String name() {
        return entrance.port().get().microserviceName();
    }

    private Exchange current() {
        return Objects.requireNonNull(exchange, "There is a request to be sent.");
    }

    private ChannelHandlerContext client() {
        return Objects.requireNonNull(context, "The handler is in a pipeline.");
    }
}
