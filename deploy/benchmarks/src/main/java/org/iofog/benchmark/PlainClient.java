package org.iofog.benchmark;

import io.netty.buffer.ByteBuf;
import io.vertx.core.Vertx;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.bytes.ByteConnection;
import org.iofog.contract.amqp.bytes.ByteConnectionListener;
import org.iofog.contract.amqp.bytes.ByteSender;

/** A plain client of a router, with an event loop of its own. */
final class PlainClient implements AutoCloseable {

    private static final String ADDRESS = "iofog.tunnels.benchmark.";

    private final CountDownLatch up = new CountDownLatch(1);
    private final ByteConnection router;

    /** @param access of a user who may make addresses */
    PlainClient(Vertx vertx, BusAccess access) throws InterruptedException {
        router = ByteConnection.open(vertx, access, new ByteConnectionListener() {
            @Override
            public void up() {
                up.countDown();
            }

            @Override
            public void down(String reason) {}
        });
        up.await();
    }

    void run(Runnable action) {
        router.loop().execute(action);
    }

    /** @return the address from which everything reaches the handler from now on */
    String receive(Consumer<ByteBuf> handler) throws InterruptedException {
        String address = ADDRESS + System.nanoTime();
        CountDownLatch attached = new CountDownLatch(1);
        run(() -> router.receiver(address, handler, attached::countDown, reason -> {}));
        attached.await();
        return address;
    }

    /** On its event loop. @param ready there is credit again */
    ByteSender sender(String address, Runnable ready) {
        return router.sender(address, ready, reason -> {});
    }

    @Override
    public void close() {
        router.close();
    }
}
