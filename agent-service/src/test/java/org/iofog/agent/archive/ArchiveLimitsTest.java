package org.iofog.agent.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.agent.archive.ArchiveUnderTest.PUBLISHER;
import static org.iofog.agent.archive.ArchiveUnderTest.RECEIVER;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.iofog.agent.application.messages.MessageArchive.MessagePage;
import org.iofog.agent.application.messages.Outbox;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.agent.domain.message.TimeFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveLimitsTest {

    @TempDir
    Path folder;

    @Test
    void dropsTheOldestWhenTheDiskLimitIsReachedAndCountsThem() {
        ArchiveLimits limits = new ArchiveLimits(16_000, ArchiveUnderTest.PLENTY.age());
        try (FileMessageArchive archive = new FileMessageArchive(folder, () -> limits, Clock.systemUTC())) {
            Outbox outbox = archive.outbox(PUBLISHER, RECEIVER);
            for (int from = 0; from < 1_000; from += 10) {
                ArchiveUnderTest.append(archive, from, from + 10);
            }
            await().until(() -> archive.counts().bytes() <= limits.bytes());

            int oldest =
                    ArchiveUnderTest.number(ArchiveUnderTest.read(outbox, 1).getFirst());

            assertThat(oldest).isPositive();
            assertThat(archive.counts().dropped()).isEqualTo(oldest);
            assertThat(archive.counts().waiting()).isEqualTo(1_000 - oldest);
        }
    }

    @Test
    void dropsWhatIsTooOld() {
        ArchiveLimits limits = new ArchiveLimits(1 << 20, Duration.ofHours(1));
        try (FileMessageArchive archive = new FileMessageArchive(folder, () -> limits, Clock.systemUTC())) {
            ArchiveUnderTest.append(archive, 0, 5);

            await().untilAsserted(() -> assertThat(archive.counts().bytes()).isZero());
            long now = System.currentTimeMillis();
            ArchiveUnderTest.append(archive, ArchiveUnderTest.message(5, now)).join();

            assertThat(found(archive, new TimeFrame(0, Long.MAX_VALUE)).messages())
                    .singleElement()
                    .matches(message -> message.timestamp() == now);
        }
    }

    @Test
    void findsMessagesByTime() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            ArchiveUnderTest.append(archive, 0, 20);

            MessagePage page = found(archive, new TimeFrame(1_005, 1_007));

            assertThat(page.frame()).isEqualTo(new TimeFrame(1_005, 1_007));
            assertThat(page.messages().stream().map(ArchiveUnderTest::number)).containsExactly(5, 6, 7);
            assertThat(archive.query(Set.of("another"), new TimeFrame(0, 9_999)).messages())
                    .isEmpty();
        }
    }

    @Test
    void endsAPageWithAWholeMillisecond() {
        try (FileMessageArchive archive = ArchiveUnderTest.open(folder)) {
            List<Integer> all = IntStream.range(0, 2_500).boxed().toList();
            all.forEach(number -> ArchiveUnderTest.append(archive, ArchiveUnderTest.message(number, number / 300)));
            ArchiveUnderTest.append(archive, ArchiveUnderTest.message(0, 9_999)).join();

            MessagePage first = found(archive, new TimeFrame(0, 100));
            MessagePage second = found(archive, new TimeFrame(first.frame().end() + 1, 100));
            MessagePage third = found(archive, new TimeFrame(second.frame().end() + 1, 100));

            assertThat(first.frame().end()).isEqualTo(3);
            assertThat(first.messages()).hasSize(1_200);
            assertThat(second.messages()).hasSize(1_200);
            assertThat(third.messages()).hasSize(100);
            assertThat(third.frame().end()).isEqualTo(100);
        }
    }

    private static MessagePage found(FileMessageArchive archive, TimeFrame frame) {
        return archive.query(Set.of(PUBLISHER), frame);
    }
}
