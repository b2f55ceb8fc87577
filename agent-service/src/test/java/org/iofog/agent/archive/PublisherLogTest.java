package org.iofog.agent.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.iofog.agent.application.messages.Outbox.ArchivedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherLogTest {

    private static final int LONG = 100 << 10;

    @TempDir
    Path folder;

    private final List<Appending> accepted = new ArrayList<>();

    @Test
    void anOutboxReadsWhatIsNotWrittenYet() throws Exception {
        try (PublisherLog log = open();
                LogOutbox outbox = outbox(log)) {
            accept(log, 2, 1);

            assertThat(sequences(outbox.read(5))).containsExactly(0L, 1L);
        }
    }

    @Test
    void anOutboxGoesFromTheFileToWhatIsInMemoryAndBack() throws Exception {
        try (PublisherLog log = open();
                LogOutbox outbox = outbox(log)) {
            accept(log, 10, LONG);
            log.write(accepted);
            assertThat(log.recent(0)).isNull();
            assertThat(log.recent(9)).isNotNull();
            assertThat(sequences(outbox.read(1))).containsExactly(0L);
            assertThat(contents(outbox.read(20))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);

            accept(log, 10, LONG);
            log.write(accepted.subList(10, 20));

            assertThat(contents(outbox.read(20))).containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
        }
    }

    @Test
    void whatCouldNotBeWrittenLeavesAGap() throws Exception {
        try (PublisherLog log = open();
                LogOutbox outbox = outbox(log)) {
            accept(log, 3, 1);
            log.write(accepted.subList(0, 1));
            log.write(accepted.subList(2, 3));
        }

        try (PublisherLog log = open();
                LogOutbox outbox = outbox(log)) {
            assertThat(log.end()).isEqualTo(3);
            assertThat(contents(outbox.read(5))).containsExactly(0, 2);
            assertThat(outbox.dropped()).isEqualTo(1);
        }
    }

    @Test
    void anOutboxPassesOverWhatCouldNotBeWrittenAndIsNoLongerInMemory() throws Exception {
        PublisherLog log = open();
        LogOutbox outbox = outbox(log);
        accept(log, 4, LONG);
        log.close();
        assertThatIOException().isThrownBy(() -> log.write(accepted));

        assertThat(contents(outbox.read(5))).containsExactly(2, 3);
        assertThat(outbox.dropped()).isEqualTo(2);
    }

    private PublisherLog open() throws IOException {
        return new PublisherLog(folder.resolve("publisher"), 8 << 20);
    }

    private LogOutbox outbox(PublisherLog log) throws IOException {
        return new LogOutbox(log, folder.resolve("receiver"));
    }

    /** The first byte of each is its number. */
    private void accept(PublisherLog log, int count, int bytes) {
        for (int i = 0; i < count; i++) {
            byte[] message = new byte[bytes];
            message[0] = (byte) accepted.size();
            Entry entry = new Entry(accepted.size(), message);
            log.accept(entry, sequence -> accepted.add(new Appending(log, sequence, entry, new CompletableFuture<>())));
        }
    }

    private static List<Long> sequences(List<ArchivedMessage> messages) {
        return messages.stream().map(ArchivedMessage::sequence).toList();
    }

    private static List<Integer> contents(List<ArchivedMessage> messages) {
        return messages.stream().map(message -> (int) message.encoded()[0]).toList();
    }
}
