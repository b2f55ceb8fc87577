package org.iofog.agent.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.iofog.agent.application.messages.ArchiveFailure;
import org.iofog.agent.application.messages.MessageArchive;
import org.iofog.agent.application.messages.Outbox;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.agent.domain.message.TimeFrame;
import org.jboss.logging.Logger;

/**
 * An archive in a directory: for each publisher one of its own with its segments and, for each receiver, a file with
 * where that one is.
 */
public final class FileMessageArchive implements MessageArchive {

    private static final Logger LOG = Logger.getLogger(FileMessageArchive.class);
    private static final long SEGMENT_BYTES = 8L << 20;
    private static final long SEGMENTS_PER_LIMIT = 16;
    private static final long MOST_UNDER_WAY = 64L << 20;
    private static final long BETWEEN_ENFORCEMENTS = 100;
    private static final String CURSOR = ".cursor";

    private final Path directory;
    private final Supplier<ArchiveLimits> limits;
    private final Clock clock;
    private final Map<String, PublisherLog> logs = new ConcurrentHashMap<>();
    private final Map<OutboxName, LogOutbox> outboxes = new ConcurrentHashMap<>();
    private final AtomicLong underWay = new AtomicLong();
    private final Map<String, Long> droppedByClosed = new ConcurrentHashMap<>();
    private final GroupCommit commit;
    private long limitsEnforced;
    private volatile boolean closed;

    /** @throws UncheckedIOException if the directory cannot be used; the message says why */
    public FileMessageArchive(Path directory, Supplier<ArchiveLimits> limits, Clock clock) {
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
        try {
            PrivateFiles.createDirectory(directory);
            namesIn(directory, "").forEach(this::log);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The directory %s cannot be used for messages: %s".formatted(directory, e.getMessage()), e);
        }
        commit = new GroupCommit(this::enforceLimits, this::savePositions);
    }

    @Override
    public CompletionStage<Void> append(String publisher, long timestamp, byte[] encoded) {
        if (closed || underWay.get() > MOST_UNDER_WAY) {
            return CompletableFuture.failedFuture(new ArchiveFailure(
                    "The agent has too many messages to write at the moment; send this one again.", null));
        }
        Entry entry = new Entry(timestamp, encoded);
        CompletableFuture<Void> durable = new CompletableFuture<>();
        underWay.addAndGet(entry.size());
        commit.append(log(publisher), entry, durable);
        return durable.whenComplete((done, failure) -> underWay.addAndGet(-entry.size()));
    }

    @Override
    public long newestTimestamp(String publisher) {
        return log(publisher).newestTimestamp();
    }

    private PublisherLog log(String publisher) {
        return logs.computeIfAbsent(publisher, name -> {
            try {
                long segmentBytes = Math.min(SEGMENT_BYTES, limits.get().bytes() / SEGMENTS_PER_LIMIT);
                return new PublisherLog(directory.resolve(name), segmentBytes);
            } catch (IOException e) {
                throw new ArchiveFailure("The messages of %s cannot be kept: %s.".formatted(name, e.getMessage()), e);
            }
        });
    }

    @Override
    public Outbox outbox(String publisher, String receiver) {
        return outboxes.compute(new OutboxName(publisher, receiver), (name, open) -> {
            try {
                return open != null && !open.isClosed() ? open : new LogOutbox(log(publisher), cursor(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<OutboxName> outboxes() {
        List<OutboxName> names = new ArrayList<>();
        try {
            for (String publisher : logs.keySet()) {
                namesIn(directory.resolve(publisher), CURSOR)
                        .forEach(receiver -> names.add(new OutboxName(publisher, receiver)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    @Override
    public void forget(OutboxName name) {
        LogOutbox open = outboxes.remove(name);
        try {
            if (open != null) {
                open.close();
                droppedByClosed.merge(name.publisher(), open.dropped(), Long::sum);
            }
            Files.deleteIfExists(cursor(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cursor(OutboxName name) {
        return directory.resolve(name.publisher()).resolve(name.receiver() + CURSOR);
    }

    private static List<String> namesIn(Path directory, String suffix) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + suffix)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - suffix.length()));
            }
        }
        return names;
    }

    @Override
    public MessagePage query(Set<String> publishers, TimeFrame frame) {
        try {
            return ArchiveQuery.page(
                    publishers.stream().map(logs::get).filter(Objects::nonNull).toList(), frame);
        } catch (IOException e) {
            throw new ArchiveFailure("The archive cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public ArchiveCounts counts() {
        return logs.keySet().stream().map(this::counts).reduce(ArchiveCounts.NONE, ArchiveCounts::plus);
    }

    @Override
    public ArchiveCounts counts(String publisher) {
        PublisherLog log = logs.get(publisher);
        if (log == null) {
            return ArchiveCounts.NONE;
        }
        List<LogOutbox> open = outboxes.entrySet().stream()
                .filter(outbox -> outbox.getKey().publisher().equals(publisher))
                .map(Map.Entry::getValue)
                .toList();
        return new ArchiveCounts(
                log.published(),
                log.bytes(),
                droppedByClosed.getOrDefault(publisher, 0L)
                        + open.stream().mapToLong(LogOutbox::dropped).sum(),
                open.stream().mapToLong(LogOutbox::waiting).sum());
    }

    private void enforceLimits() {
        long now = clock.millis();
        if (now - limitsEnforced < BETWEEN_ENFORCEMENTS) {
            return;
        }
        limitsEnforced = now;
        try {
            Retention.enforce(logs.values(), limits.get(), now);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("Old messages cannot be removed: %s", e.getMessage());
        }
    }

    private void savePositions() {
        for (LogOutbox outbox : outboxes.values()) {
            try {
                outbox.save();
            } catch (IOException e) {
                LOG.warnf("The position of a receiver cannot be kept: %s", e.getMessage());
            }
        }
    }

    /** Returns when everything is on the disk. */
    @Override
    public void close() {
        closed = true;
        commit.close();
        outboxes.values().forEach(LogOutbox::close);
        for (PublisherLog log : logs.values()) {
            try {
                log.close();
            } catch (IOException e) {
                LOG.warnf("The archive could not be closed: %s", e.getMessage());
            }
        }
    }
}
