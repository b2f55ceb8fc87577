package org.iofog.tunnel.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** The head of a response as the client is to see it: its connection is its own, not the one to the microservice. */
final class ResponseHead {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private ResponseHead() {}

    static void adapt(HttpResponse response, HttpVersion clientVersion, boolean keepAlive) {
        ForwardedHeaders.removeHopByHop(response.headers());
        boolean endless = !HttpUtil.isContentLengthSet(response) && !HttpUtil.isTransferEncodingChunked(response);
        if (endless && mayHaveBody(response) && clientVersion.equals(HttpVersion.HTTP_1_1)) {
            HttpUtil.setTransferEncodingChunked(response, true);
        }
        response.setProtocolVersion(HttpVersion.HTTP_1_1);
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (clientVersion.equals(HttpVersion.HTTP_1_0)) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
    }

    private static boolean mayHaveBody(HttpResponse response) {
        int code = response.status().code();
        return code != NO_CONTENT && code != NOT_MODIFIED;
    }
}
