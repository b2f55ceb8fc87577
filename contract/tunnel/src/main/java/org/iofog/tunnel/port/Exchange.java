package org.iofog.tunnel.port;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
final class Exchange {

    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final HttpRequest head;
    private final boolean keepAlive;
    private final boolean withoutBody;
    private final @Nullable String protocol;
    private final long deadline;
    private boolean requestComplete;
    private boolean sent;
    private boolean answered;

    /**
     * @param protocol the client wants to switch to
     * @param deadline in {@link System#nanoTime}: nothing is tried again after it
     */
    Exchange(HttpRequest head, boolean keepAlive, @Nullable String protocol, long deadline) {
        this.head = head;
        this.keepAlive = keepAlive;
        this.protocol = protocol;
        this.deadline = deadline;
        this.withoutBody = !HttpUtil.isTransferEncodingChunked(head) && HttpUtil.getContentLength(head, 0L) == 0;
    }

    HttpRequest head() {
        return head;
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    @Nullable
    String protocol() {
        return protocol;
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

    /** Whether a microservice that went away without an answer may be asked again. */
    boolean isRepeatable(long now) {
        boolean harmless = !sent || (withoutBody && REPEATABLE.contains(head.method()));
        return harmless && !answered && now - deadline < 0;
    }
}
