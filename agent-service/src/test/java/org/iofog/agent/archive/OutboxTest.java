package org.iofog.agent.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.agent.archive.ArchiveUnderTest.PUBLISHER;
import static org.iofog.agent.archive.ArchiveUnderTest.RECEIVER;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.iofog.agent.application.messages.MessageArchive.OutboxName;
import org.iofog.agent.application.messages.Outbox;
import org.iofog.agent.application.messages.Outbox.ArchivedMessage;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final OutboxName NAME = new OutboxName(PUBLISHER, RECEIVER);

    @TempDir
    Path folder;

    @Test
    void beginsWithWhatIsPublishedFromNowOn() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            ArchiveUnderTest.append(archive, 0, 3);
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            assertThat(outbox.isDrained()).isTrue();

            ArchiveUnderTest.append(archive, 3, 5);

            assertThat(numbers(ArchiveUnderTest.read(outbox, 2))).containsExactly(3, 4);
        }
    }

    @Test
    void goesOnWhereItWasAndMarksWhatMayHaveBeenSent() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            ArchiveUnderTest.append(archive, 0, 6);
            ArchiveUnderTest.read(outbox, 4);
            outbox.acknowledge(0);
            outbox.acknowledge(2);
        }

        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            assertThat(archive.outboxes()).containsExactly(NAME);
            List<ArchivedMessage> again = ArchiveUnderTest.read(archive.outbox(PUBLISHER, RECEIVER), 5);

            assertThat(numbers(again)).containsExactly(1, 2, 3, 4, 5);
            assertThat(again.stream().map(ArchivedMessage::mayHaveBeenSent))
                    .containsExactly(true, true, true, false, false);
        }
    }

    @Test
    void readsAgainOnlyWhatIsNotAcknowledged() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            ArchiveUnderTest.append(archive, 0, 5);
            ArchiveUnderTest.read(outbox, 5);
            outbox.acknowledge(1);
            outbox.acknowledge(3);

            outbox.rewind();

            assertThat(numbers(ArchiveUnderTest.read(outbox, 3))).containsExactly(0, 2, 4);
        }
    }

    @Test
    void endsAReadingThatWaits() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            CompletableFuture<List<ArchivedMessage>> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    return outbox.read(1);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });

            outbox.close();

            await().until(reading::isDone);
            assertThat(reading.join()).isEmpty();
        }
    }

    @Test
    void keepsOrderOverManySegmentsWhileTheyAreWritten() {
        try (FileMessageArchive archive = new FileMessageArchive(
                folder, () -> new ArchiveLimits(16 * 2_000, ArchiveUnderTest.PLENTY.age()), Clock.systemUTC())) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            List<Integer> read = new ArrayList<>();
            for (int from = 0; from < 1_000; from += 50) {
                ArchiveUnderTest.append(archive, from, from + 50);
                for (ArchivedMessage message : ArchiveUnderTest.read(outbox, 50)) {
                    read.add(ArchiveUnderTest.number(message));
                    outbox.acknowledge(message.sequence());
                }
            }

            assertThat(read).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
            assertThat(archive.counts().dropped()).isZero();
        }
    }

    private static List<Integer> numbers(List<ArchivedMessage> messages) {
        return messages.stream().map(ArchiveUnderTest::number).toList();
    }
}
