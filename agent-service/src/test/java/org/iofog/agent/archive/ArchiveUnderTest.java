package org.iofog.agent.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.iofog.agent.application.messages.Outbox;
import org.iofog.agent.application.messages.Outbox.ArchivedMessage;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;

/** Messages whose content is a number, an archive to put them into, and copies of it as a crash leaves them. */
final class ArchiveUnderTest {

    static final String PUBLISHER = "publisher";
    static final String RECEIVER = "receiver";
    static final ArchiveLimits PLENTY = new ArchiveLimits(1L << 40, Duration.ofDays(100_000));

    private ArchiveUnderTest() {}

    static FileMessageArchive open(Path directory) {
        return new FileMessageArchive(directory, () -> PLENTY, Clock.systemUTC());
    }

    static IoMessage message(int number) {
        return message(number, 1_000 + number);
    }

    static IoMessage message(int number, long timestamp) {
        byte[] content = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
        return IoMessage.of("text", "utf-8", content).withOrigin("id" + number, PUBLISHER, timestamp);
    }

    static int number(IoMessage message) {
        return Integer.parseInt(new String(message.contentData(), StandardCharsets.UTF_8));
    }

    static int number(ArchivedMessage message) {
        return number(IoMessageBinary.decode(message.encoded()));
    }

    /** Returns when all are on the disk. */
    static void append(FileMessageArchive archive, int from, int to) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int number = from; number < to; number++) {
            all.add(append(archive, message(number)));
        }
        all.forEach(CompletableFuture::join);
    }

    /** Done when it is on the disk. */
    static CompletableFuture<Void> append(FileMessageArchive archive, IoMessage message) {
        return archive.append(message.publisher(), message.timestamp(), IoMessageBinary.encode(message))
                .toCompletableFuture();
    }

    static List<ArchivedMessage> read(Outbox outbox, int count) {
        List<ArchivedMessage> messages = new ArrayList<>();
        try {
            while (messages.size() < count) {
                messages.addAll(outbox.read(count - messages.size()));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return messages;
    }

    /** Whatever was there before is gone. */
    static void copy(Path from, Path to) {
        Path copied = to.resolve(PUBLISHER);
        try {
            Files.createDirectories(copied);
            for (Path old : filesIn(copied)) {
                Files.delete(old);
            }
            for (Path file : filesIn(from.resolve(PUBLISHER))) {
                Files.copy(file, copied.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    static Path only(Path directory, String suffix) throws IOException {
        List<Path> files = filesIn(directory.resolve(PUBLISHER)).stream()
                .filter(file -> file.toString().endsWith(suffix))
                .toList();
        assertThat(files).hasSize(1);
        return files.getFirst();
    }
}
