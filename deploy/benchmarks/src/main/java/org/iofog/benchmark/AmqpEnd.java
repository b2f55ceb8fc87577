package org.iofog.benchmark;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.proton.ProtonClient;
import io.vertx.proton.ProtonConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;

/** A plain AMQP client at a router: what the engine does without us. */
final class AmqpEnd {

    private static final int CREDIT = 256;

    private AmqpEnd() {}

    static void receive(Vertx vertx, URI router, Arrivals arrivals) {
        connected(
                vertx,
                vertx.getOrCreateContext(),
                router,
                connection -> connection
                        .createReceiver(addressOf(router))
                        .setPrefetch(CREDIT)
                        .handler((delivery, message) -> arrivals.arrived(numberOf(message)))
                        .open());
    }

    /** @param then done on the context: Proton is of one thread */
    static <T> T connected(Vertx vertx, Context context, URI router, Function<ProtonConnection, T> then) {
        String[] access = router.getUserInfo().split(":", 2);
        Future<ProtonConnection> connected = Future.future(promise -> context.runOnContext(now ->
                ProtonClient.create(vertx).connect(router.getHost(), router.getPort(), access[0], access[1], promise)));
        return connected
                .map(ProtonConnection::open)
                .map(then)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static long numberOf(Message message) {
        ByteBuffer content = ((Data) message.getBody()).getValue().asByteBuffer();
        return content.getLong(content.limit() - Long.BYTES);
    }

    static String addressOf(URI router) {
        return router.getPath().substring(1);
    }
}
