package org.iofog.agent.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of three messages that are written, and forced by nobody. */
class ReceiptsTest {

    @TempDir
    Path folder;

    private PublisherLog log;
    private final List<Appending> messages = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        log = new PublisherLog(folder.resolve("publisher"), 1 << 20);
    }

    @AfterEach
    void close() throws IOException {
        log.close();
    }

    @Test
    void whatTheMeshHasTakenForAllReceiversIsSafe() throws IOException {
        LogOutbox one = outbox("one");
        LogOutbox other = outbox("other");
        publish();

        one.acknowledge(0);
        one.acknowledge(1);
        other.acknowledge(0);

        assertThat(messages).extracting(this::hasReceipt).containsExactly(true, false, false);
    }

    @Test
    void aReceiverThatIsNoMoreIsNotWaitedFor() throws IOException {
        LogOutbox one = outbox("one");
        LogOutbox gone = outbox("gone");
        publish();
        one.acknowledge(0);

        gone.close();

        assertThat(messages).extracting(this::hasReceipt).containsExactly(true, false, false);
    }

    @Test
    void whatIsTakenOutOfOrderWaitsForWhatIsBeforeIt() throws IOException {
        LogOutbox one = outbox("one");
        publish();

        one.acknowledge(1);

        assertThat(messages).extracting(this::hasReceipt).containsExactly(false, false, false);
    }

    @Test
    void whatWasTakenBeforeItIsAwaitedHasItsReceiptAtOnce() throws IOException {
        LogOutbox one = outbox("one");
        write();
        one.acknowledge(0);

        log.receipts().await(messages);

        assertThat(messages).extracting(this::hasReceipt).containsExactly(true, false, false);
    }

    @Test
    void whatCannotBeForcedIsRefusedUnlessItIsSafe() throws IOException {
        LogOutbox one = outbox("one");
        publish();
        one.acknowledge(0);

        log.receipts().refuse(2, new IOException("The disk is full"));

        assertThat(messages).extracting(this::hasReceipt).containsExactly(true, false, false);
        assertThat(messages.get(1).durable()).isCompletedExceptionally();
        assertThat(messages.get(2).durable()).isNotDone();
    }

    private LogOutbox outbox(String receiver) throws IOException {
        return new LogOutbox(log, folder.resolve(receiver));
    }

    private void write() throws IOException {
        for (int i = 0; i < 3; i++) {
            Entry entry = new Entry(i, new byte[] {(byte) i});
            log.accept(entry, sequence -> messages.add(new Appending(log, sequence, entry, new CompletableFuture<>())));
        }
        log.write(messages);
    }

    private void publish() throws IOException {
        write();
        log.receipts().await(messages);
    }

    private boolean hasReceipt(Appending message) {
        return message.durable().isDone() && !message.durable().isCompletedExceptionally();
    }
}
