package org.iofog.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.ByteConnection;
import org.iofog.contract.amqp.ByteConnectionListener;
import org.iofog.contract.amqp.ByteSender;
import org.jspecify.annotations.Nullable;

/** Two plain clients of the bus: what it allows for messages of one size, with so much under way as a tunnel may have. */
final class BareStream implements AutoCloseable {

    private static final String ADDRESS = "iofog.tunnels.benchmark.";

    private final Vertx vertx;
    private final BusAccess access;
    private final Client near;
    private final Client far;

    /** @param access of a user who may make addresses */
    BareStream(Vertx vertx, BusAccess access) throws InterruptedException {
        this.vertx = vertx;
        this.access = access;
        near = new Client();
        far = new Client();
        near.up.await();
        far.up.await();
    }

    /** @return nanoseconds from the first message until the last has arrived */
    long pass(int messages, int bytes, int underWay) throws InterruptedException {
        String address = ADDRESS + System.nanoTime();
        CountDownLatch arrived = new CountDownLatch(messages);
        CountDownLatch attached = new CountDownLatch(1);
        Flow flow = new Flow(messages, new byte[bytes], underWay);
        far.run(() -> far.bus.receiver(
                address,
                message -> {
                    arrived.countDown();
                    near.run(flow::taken);
                },
                attached::countDown,
                reason -> {}));
        attached.await();
        long begun = System.nanoTime();
        near.run(() -> flow.begin(near.bus.sender(address, flow::send, reason -> {})));
        arrived.await();
        return System.nanoTime() - begun;
    }

    @Override
    public void close() {
        near.bus.close();
        far.bus.close();
    }

    private final class Client {

        private final CountDownLatch up = new CountDownLatch(1);
        private final ContextInternal context = ByteConnection.newContext(vertx);
        private final ByteConnection bus = ByteConnection.open(context, access, new ByteConnectionListener() {
            @Override
            public void up() {
                up.countDown();
            }

            @Override
            public void down(String reason) {}
        });

        private void run(Runnable action) {
            context.runOnContext(now -> action.run());
        }
    }

    /** Sends as long as less than the allowed number of messages is under way. */
    private static final class Flow {

        private final AtomicInteger left;
        private final byte[] content;
        private int allowed;
        private @Nullable ByteSender sender;

        private Flow(int messages, byte[] content, int underWay) {
            this.left = new AtomicInteger(messages);
            this.content = content;
            this.allowed = underWay;
        }

        private void begin(ByteSender opened) {
            sender = opened;
            send();
        }

        private void taken() {
            allowed++;
            send();
        }

        private void send() {
            while (sender != null && allowed > 0 && left.get() > 0 && sender.credit() > 0) {
                allowed--;
                left.decrementAndGet();
                sender.send(content, 0, content.length);
            }
        }
    }
}
