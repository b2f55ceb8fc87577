package org.iofog.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.bytes.ByteSender;
import org.jspecify.annotations.Nullable;

/** Two plain clients of one router: what it allows by itself, with so much under way as a tunnel may have. */
final class BareAmqp implements AutoCloseable {

    private final PlainClient near;
    private final PlainClient far;

    BareAmqp(Vertx vertx, BusAccess access) throws InterruptedException {
        near = new PlainClient(vertx, access);
        far = new PlainClient(vertx, access);
    }

    /** @return MB/s of one stream */
    double stream(long bytes, int piece, int underWay) throws InterruptedException {
        int messages = (int) (bytes / piece);
        CountDownLatch arrived = new CountDownLatch(messages);
        Flow flow = new Flow(messages, zeros(piece), underWay);
        String address = far.receive(message -> {
            arrived.countDown();
            near.run(flow::taken);
        });
        long begun = System.nanoTime();
        near.run(() -> flow.begin(near.sender(address, flow::send)));
        arrived.await();
        return bytes * 1e3 / (System.nanoTime() - begun);
    }

    /** @return microseconds of each round trip of so many bytes */
    List<Double> echoes(int count, int bytes) throws InterruptedException {
        Echo echo = new Echo(count, zeros(bytes));
        AtomicReference<@Nullable ByteSender> back = new AtomicReference<>();
        String there = far.receive(message -> {
            ByteSender sender = back.get();
            if (sender != null) {
                sender.send(message.retain());
            }
        });
        String here = near.receive(message -> echo.returned());
        CountDownLatch bothReady = new CountDownLatch(2);
        far.run(() -> back.set(far.sender(here, bothReady::countDown)));
        AtomicReference<@Nullable ByteSender> forth = new AtomicReference<>();
        near.run(() -> forth.set(near.sender(there, bothReady::countDown)));
        bothReady.await();
        near.run(() -> echo.begin(forth.get()));
        echo.done.await();
        return echo.micros;
    }

    private static ByteBuf zeros(int bytes) {
        return Unpooled.directBuffer(bytes).writeZero(bytes);
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }

    /** Sends the next when the last has come back. */
    private static final class Echo {

        private final CountDownLatch done = new CountDownLatch(1);
        private final List<Double> micros = new ArrayList<>();
        private final int count;
        private final ByteBuf content;
        private @Nullable ByteSender sender;
        private long sent;

        private Echo(int count, ByteBuf content) {
            this.count = count;
            this.content = content;
        }

        private void begin(@Nullable ByteSender opened) {
            sender = opened;
            send();
        }

        private void returned() {
            micros.add((System.nanoTime() - sent) / 1e3);
            if (micros.size() == count) {
                done.countDown();
            } else {
                send();
            }
        }

        private void send() {
            sent = System.nanoTime();
            if (sender != null) {
                sender.send(content.retainedDuplicate());
            }
        }
    }

    /** Sends as long as less than the allowed number of messages is under way. */
    private static final class Flow {

        private final AtomicInteger left;
        private final ByteBuf content;
        private int allowed;
        private @Nullable ByteSender sender;

        private Flow(int messages, ByteBuf content, int underWay) {
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
                sender.send(content.retainedDuplicate());
            }
        }
    }
}
