package org.iofog.tunnel.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.iofog.tunnel.front.Refusal;
import org.iofog.tunnel.wire.Ending;

/** What a gateway answers by itself: one sentence, after which the connection is closed. */
record ErrorResponse(HttpResponseStatus status, String sentence) {

    static final ErrorResponse REQUEST_TIMEOUT =
            new ErrorResponse(HttpResponseStatus.REQUEST_TIMEOUT, "The request did not come in time.");

    static ErrorResponse of(Refusal refusal) {
        return new ErrorResponse(HttpResponseStatus.valueOf(refusal.status()), refusal.sentence());
    }

    static ErrorResponse badRequest(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new ErrorResponse(HttpResponseStatus.REQUEST_URI_TOO_LONG, "The request line is too long.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            return new ErrorResponse(
                    HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers of the request are too large.");
        }
        return new ErrorResponse(HttpResponseStatus.BAD_REQUEST, "This is not a request of HTTP/1.");
    }

    static ErrorResponse unreachable(String microservice, Ending ending) {
        return new ErrorResponse(
                ending.cause() == Ending.Cause.LOST
                        ? HttpResponseStatus.GATEWAY_TIMEOUT
                        : HttpResponseStatus.BAD_GATEWAY,
                "The microservice %s cannot be reached: %s".formatted(microservice, ending.sentence()));
    }

    static ErrorResponse gatewayTimeout(String microservice, Duration waited) {
        return new ErrorResponse(
                HttpResponseStatus.GATEWAY_TIMEOUT,
                "The microservice %s did not answer within %d s.".formatted(microservice, waited.toSeconds()));
    }

    static ErrorResponse badGateway(String microservice) {
        return new ErrorResponse(
                HttpResponseStatus.BAD_GATEWAY,
                "The microservice %s closed the connection or answered with something that is not HTTP."
                        .formatted(microservice));
    }

    void sendAndClose(Channel socket) {
        ByteBuf body = Unpooled.copiedBuffer(sentence + "\n", StandardCharsets.UTF_8);
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        socket.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
