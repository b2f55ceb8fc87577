package org.iofog.agent.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.iofog.agent.application.messages.MessageArchive.OutboxName;
import org.iofog.agent.application.messages.MessageTransport.Outlet;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final OutboxName NAME = new OutboxName("sensor", "filter");

    @Test
    void goesOnAfterTheArchiveCouldNotBeRead() {
        OneMessage outbox = new OneMessage();
        outbox.isUnreadable.set(true);
        Recording outlet = new Recording();

        try (Delivery delivery = new Delivery(NAME, outbox, outlet, new MessageCounts())) {
            await().until(delivery::isDrained);
        }

        assertThat(outlet.sent).hasSize(1);
    }

    @Test
    void sendsAgainWhatTheMeshCouldNotEvenBeginToSend() {
        OneMessage outbox = new OneMessage();
        Recording outlet = new Recording();
        outlet.isBroken.set(true);

        try (Delivery delivery = new Delivery(NAME, outbox, outlet, new MessageCounts())) {
            await().until(delivery::isDrained);
        }

        assertThat(outlet.sent).hasSize(1);
    }

    /** Its first reading can fail. */
    private static final class OneMessage implements Outbox {

        private final ArchivedMessage message = new ArchivedMessage(1, false, new byte[] {1});
        private final AtomicBoolean isUnreadable = new AtomicBoolean();
        private final LinkedBlockingQueue<List<ArchivedMessage>> unread = new LinkedBlockingQueue<>();
        private volatile boolean isAcknowledged;

        OneMessage() {
            unread.add(List.of(message));
        }

        @Override
        public List<ArchivedMessage> read(int most) throws InterruptedException {
            if (isUnreadable.getAndSet(false)) {
                throw new UncheckedIOException(new IOException("disk error"));
            }
            return unread.take();
        }

        @Override
        public void acknowledge(long sequence) {
            isAcknowledged = true;
        }

        @Override
        public void wake() {
            unread.add(List.of());
        }

        @Override
        public void rewind() {
            unread.clear();
            unread.add(List.of(message));
        }

        @Override
        public boolean isDrained() {
            return isAcknowledged;
        }

        @Override
        public void close() {
            wake();
        }
    }

    /** Its first sending can fail at once. */
    private static final class Recording implements Outlet {

        private final AtomicBoolean isBroken = new AtomicBoolean();
        private final List<byte[]> sent = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<Void> send(boolean mayBeRepeated, byte[] encoded) {
            if (isBroken.getAndSet(false)) {
                throw new IllegalStateException("broken");
            }
            sent.add(encoded);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void startAgain() {}

        @Override
        public void close() {}
    }
}
