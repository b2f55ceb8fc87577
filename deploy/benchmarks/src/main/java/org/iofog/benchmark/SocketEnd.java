package org.iofog.benchmark;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import org.iofog.contract.iomessage.SocketFrames;

/** A microservice at the socket of its agent; it acknowledges as the SDKs do. */
final class SocketEnd {

    private static final int LONGEST_FRAME = 6 << 20;
    private static final Buffer ACKNOWLEDGEMENT = Buffer.buffer(new byte[] {SocketFrames.ACKNOWLEDGEMENT});

    private SocketEnd() {}

    static void receive(Vertx vertx, URI address, Arrivals arrivals) {
        Context context = vertx.getOrCreateContext();
        WebSocket socket = opened(vertx, context, address);
        context.runOnContext(now -> socket.binaryMessageHandler(message -> {
            acknowledge(socket);
            arrivals.arrived(message.getLong(message.length() - Long.BYTES));
        }));
    }

    static void acknowledge(WebSocket socket) {
        var unused = socket.writeBinaryMessage(ACKNOWLEDGEMENT);
    }

    static WebSocket opened(Vertx vertx, Context context, URI address) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(address.getPath());
        HttpClientOptions limits = new HttpClientOptions()
                .setMaxWebSocketFrameSize(LONGEST_FRAME)
                .setMaxWebSocketMessageSize(LONGEST_FRAME);
        return Future.<WebSocket>future(promise -> context.runOnContext(
                        now -> vertx.createHttpClient(limits).webSocket(options).onComplete(promise)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
