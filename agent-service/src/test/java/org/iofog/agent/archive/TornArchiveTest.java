package org.iofog.agent.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.archive.ArchiveUnderTest.PUBLISHER;
import static org.iofog.agent.archive.ArchiveUnderTest.RECEIVER;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.iofog.agent.application.messages.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive whose agent was killed, at every byte. */
class TornArchiveTest {

    private static final int MESSAGES = 5;

    @TempDir
    Path folder;

    private Path whole;
    private Path torn;
    private int messageBytes;

    @BeforeEach
    void keepSomeMessages() throws IOException {
        whole = folder.resolve("whole");
        torn = folder.resolve("torn");
        try (FileMessageArchive archive = ArchiveUnderTest.open(whole)) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            ArchiveUnderTest.append(archive, 0, MESSAGES);
            ArchiveUnderTest.read(outbox, 2);
            outbox.acknowledge(0);
        }
        messageBytes = (int) Files.size(ArchiveUnderTest.only(whole, ".segment")) / MESSAGES;
    }

    @Test
    void keepsEveryWholeMessageAndGoesOnBehindIt() throws IOException {
        for (int size = 0; size <= MESSAGES * messageBytes; size++) {
            ArchiveUnderTest.copy(whole, torn);
            truncate(ArchiveUnderTest.only(torn, ".segment"), size);

            assertThat(numbersAfterCrash()).as("cut at byte %d", size).isEqualTo(expectedAfter(size / messageBytes));
        }
    }

    @Test
    void cutsOffWhatIsDamagedAtTheEnd() throws IOException {
        int lastStart = (MESSAGES - 1) * messageBytes;
        for (int position = lastStart; position < MESSAGES * messageBytes; position++) {
            ArchiveUnderTest.copy(whole, torn);
            damage(ArchiveUnderTest.only(torn, ".segment"), position);

            assertThat(numbersAfterCrash()).as("damaged at %d", position).isEqualTo(expectedAfter(MESSAGES - 1));
        }
    }

    @Test
    void takesTheOlderPositionWhenTheNewerIsTorn() throws IOException {
        Path cursor = ArchiveUnderTest.only(whole, ".cursor");
        long size = Files.size(cursor);
        for (int position = 0; position < size; position++) {
            ArchiveUnderTest.copy(whole, torn);
            damage(ArchiveUnderTest.only(torn, ".cursor"), position);

            try (FileMessageArchive archive = ArchiveUnderTest.open(torn)) {
                Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
                assertThat(outbox.isDrained()).isFalse();
                assertThat(ArchiveUnderTest.number(
                                ArchiveUnderTest.read(outbox, 1).getFirst()))
                        .as("damaged at %d", position)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    /** What the receiver gets after the crash and one more message. */
    private List<Integer> numbersAfterCrash() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(torn)) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            ArchiveUnderTest.append(archive, 100, 101);
            long waiting = archive.counts().waiting();
            return ArchiveUnderTest.read(outbox, (int) waiting).stream()
                    .map(ArchiveUnderTest::number)
                    .toList();
        }
    }

    /** The first is acknowledged. */
    private static List<Integer> expectedAfter(int kept) {
        return IntStream.concat(IntStream.range(1, Math.max(1, kept)), IntStream.of(100))
                .boxed()
                .toList();
    }

    private static void truncate(Path file, int size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void damage(Path file, int position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte) ~one.get(0)).flip();
            channel.write(one, position);
        }
    }
}
