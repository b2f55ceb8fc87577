package org.iofog.tunnel.http;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;

/** Sends a client's requests to the origin, reading of each body only what there is room for. */
final class RequestForwarding {

    private final ClientConnection client;
    private final HttpLimits limits;
    private final Runnable clientLate;
    private final Runnable originLate;

    RequestForwarding(ClientConnection client, HttpLimits limits, Runnable clientLate, Runnable originLate) {
        this.client = client;
        this.limits = limits;
        this.clientLate = clientLate;
        this.originLate = originLate;
    }

    void head(Exchange exchange, OriginConnection to) {
        exchange.sent();
        to.send(exchange.request());
        if (exchange.isRequestComplete()) {
            to.send(LastHttpContent.EMPTY_LAST_CONTENT);
            awaitResponse();
        } else {
            readBody(to);
        }
    }

    void body(Exchange exchange, HttpContent part, OriginConnection to) {
        boolean last = part instanceof LastHttpContent;
        to.send(part);
        if (!last) {
            readBody(to);
            return;
        }
        exchange.requestComplete();
        if (!exchange.isAnswered()) {
            awaitResponse();
        }
    }

    /** There is room again. */
    void resume(Exchange exchange, OriginConnection to) {
        if (!exchange.isRequestComplete() && !client.isAwaiting()) {
            readBody(to);
        }
    }

    private void readBody(OriginConnection to) {
        if (to.isWritable()) {
            client.readWithin(limits.keepAlive(), clientLate);
        }
    }

    private void awaitResponse() {
        client.await(limits.answerTime(), originLate);
    }
}
