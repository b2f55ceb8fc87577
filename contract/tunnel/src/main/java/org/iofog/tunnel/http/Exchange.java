package org.iofog.tunnel.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Set;
import org.iofog.tunnel.front.Entrance;
import org.jspecify.annotations.Nullable;

/** One request and its response, and how far they have come. */
final class Exchange {

    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final HttpRequest request;
    private final boolean keepAlive;
    private final boolean withoutBody;
    private final @Nullable String upgrade;
    private final long deadline;
    private boolean requestComplete;
    private boolean sent;
    private boolean answered;

    private Exchange(HttpRequest request, boolean keepAlive, @Nullable String upgrade, long deadline) {
        this.request = request;
        this.keepAlive = keepAlive;
        this.upgrade = upgrade;
        this.deadline = deadline;
        this.withoutBody = !HttpUtil.isTransferEncodingChunked(request) && HttpUtil.getContentLength(request, 0L) == 0;
    }

    /** Makes the head of the request what the origin is to see. */
    static Exchange of(HttpRequest received, Entrance entrance) {
        boolean keepAlive = HttpUtil.isKeepAlive(received);
        String upgrade = ForwardedHeaders.removeHopByHop(received.headers());
        if (upgrade != null) {
            received.headers()
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                    .set(HttpHeaderNames.UPGRADE, upgrade);
        }
        ForwardedHeaders.add(received, entrance.client().getAddress(), entrance.encrypted());
        long deadline = System.nanoTime() + entrance.patience().toNanos();
        return new Exchange(received, keepAlive, upgrade, deadline);
    }

    HttpRequest request() {
        return request;
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    /** Whether the client wants to go on in another protocol. */
    boolean asksForUpgrade() {
        return upgrade != null;
    }

    void sent() {
        sent = true;
    }

    void requestComplete() {
        requestComplete = true;
    }

    boolean isRequestComplete() {
        return requestComplete;
    }

    void answered() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Whether an origin that went away without an answer may be asked again. */
    boolean isRepeatable(long now) {
        boolean harmless = !sent || (withoutBody && REPEATABLE.contains(request.method()));
        return harmless && !answered && now - deadline < 0;
    }
}
