package org.iofog.tunnel.port;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** The head of an answer as the client is to see it: its connection is its own, not the one to the microservice. */
final class AnswerHead {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private AnswerHead() {}

    static void adapt(HttpResponse answer, HttpVersion clientVersion, boolean keepAlive) {
        ForwardedHeaders.removeHopByHop(answer.headers());
        boolean endless = !HttpUtil.isContentLengthSet(answer) && !HttpUtil.isTransferEncodingChunked(answer);
        if (endless && mayHaveBody(answer) && clientVersion.equals(HttpVersion.HTTP_1_1)) {
            HttpUtil.setTransferEncodingChunked(answer, true);
        }
        answer.setProtocolVersion(HttpVersion.HTTP_1_1);
        if (!keepAlive) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (clientVersion.equals(HttpVersion.HTTP_1_0)) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
    }

    private static boolean mayHaveBody(HttpResponse answer) {
        int code = answer.status().code();
        return code != NO_CONTENT && code != NOT_MODIFIED;
    }
}
