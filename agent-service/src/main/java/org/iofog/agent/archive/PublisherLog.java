package org.iofog.agent.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything one publisher has published, in segments. Any thread adds to it and reads, before it is written too; one thread
 * writes. An entry that a crash left torn at the end is cut off when the log is opened; its publisher had no receipt for it.
 */
final class PublisherLog implements AutoCloseable {

    private static final int SMALL = 16 << 10;
    private static final int ROOM = 256 << 10;

    private final Path directory;
    private final long segmentBytes;
    private final NavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
    private final Receipts receipts = new Receipts();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Tail tail;
    private final long begun;
    private volatile FileChannel channel;
    private volatile long end;
    private volatile long written;
    private volatile long newestTimestamp;

    /** Where the file of the newest segment ends. */
    private long prepared;

    PublisherLog(Path directory, long segmentBytes) throws IOException {
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        PrivateFiles.createDirectory(directory);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.segment")) {
            for (Path file : files) {
                Segment.existing(file).ifPresent(segment -> segments.put(segment.firstSequence(), segment));
            }
        }
        if (segments.isEmpty()) {
            channel = begin(0, 0);
        } else {
            channel = resume(newest());
        }
        begun = written;
        end = written;
        tail = new Tail(written);
    }

    private FileChannel begin(long firstSequence, long firstTimestamp) throws IOException {
        Segment segment = Segment.create(directory, firstSequence, firstTimestamp);
        FileChannel opened = PrivateFiles.openForWriting(segment.path());
        segments.put(segment.firstSequence(), segment);
        return opened;
    }

    private FileChannel resume(Segment last) throws IOException {
        newestTimestamp = last.firstTimestamp();
        try (SegmentReader reader = new SegmentReader(last)) {
            for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
                newestTimestamp = entry.timestamp();
            }
            written = reader.sequence();
            last.holds(reader.position());
        }
        FileChannel opened = FileChannel.open(last.path(), StandardOpenOption.WRITE);
        opened.truncate(last.bytes());
        prepared = last.bytes();
        return opened;
    }

    /**
     * Outboxes see the entry at once.
     *
     * @param accepted told its sequence, in the order of sequences; it must be written next
     */
    void accept(Entry entry, LongConsumer accepted) {
        lock.lock();
        try {
            accepted.accept(tail.add(entry));
            end = tail.end();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What could not be written before leaves a gap. Called by one thread. */
    void write(List<Appending> appendings) throws IOException {
        Appending first = appendings.getFirst();
        long writtenThen = first.sequence() + appendings.size();
        try {
            if (first.sequence() > written || newest().bytes() >= segmentBytes) {
                next(first.sequence(), first.entry().timestamp());
            }
            write(appendings, newest());
            written = writtenThen;
            newestTimestamp = appendings.getLast().entry().timestamp();
        } finally {
            release(writtenThen);
        }
    }

    private Segment newest() {
        return segments.lastEntry().getValue();
    }

    private void write(List<Appending> appendings, Segment segment) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(appendings.stream()
                .mapToInt(appending -> appending.entry().size())
                .sum());
        appendings.forEach(appending -> appending.entry().writeTo(buffer));
        writeWhole(buffer.flip(), segment);
        segment.holds(segment.bytes() + buffer.capacity());
    }

    private void writeWhole(ByteBuffer buffer, Segment segment) throws IOException {
        try {
            makeRoom(segment.bytes(), buffer.remaining());
            writeAt(segment.bytes(), buffer);
        } catch (IOException e) {
            cutOff(segment);
            throw e;
        }
    }

    /** Ahead of small messages, so that forcing them changes nothing but content: a file that grows costs far more. */
    private void makeRoom(long position, int bytes) throws IOException {
        long needed = position + bytes;
        if (bytes > SMALL || needed <= prepared) {
            prepared = Math.max(prepared, needed);
            return;
        }
        writeAt(needed, ByteBuffer.allocate(ROOM));
        prepared = needed + ROOM;
    }

    private void writeAt(long start, ByteBuffer buffer) throws IOException {
        long position = start;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
    }

    private void release(long upTo) {
        lock.lock();
        try {
            tail.release(upTo);
        } finally {
            lock.unlock();
        }
    }

    /** The entry, where it is so new that it is in memory. */
    @Nullable
    Entry recent(long sequence) {
        lock.lock();
        try {
            return tail.get(sequence);
        } finally {
            lock.unlock();
        }
    }

    /** The sequence of the oldest entry in memory, or the end. */
    long firstRecent() {
        lock.lock();
        try {
            return tail.first();
        } finally {
            lock.unlock();
        }
    }

    /** What is behind the last message. */
    private void cutOff(Segment segment) throws IOException {
        channel.truncate(segment.bytes());
        prepared = segment.bytes();
    }

    /** Ends the newest segment, so that it can be removed. Called by the writing thread. */
    void roll(long now) throws IOException {
        if (newest().firstSequence() < written) {
            next(written, now);
        }
    }

    private void next(long firstSequence, long firstTimestamp) throws IOException {
        cutOff(newest());
        FileChannel former = channel;
        former.force(false);
        channel = begin(firstSequence, firstTimestamp);
        prepared = 0;
        former.close();
    }

    /** What was written before survives a loss of power when this returns. Called by any thread. */
    void force() throws IOException {
        FileChannel current = channel;
        try {
            current.force(false);
        } catch (ClosedChannelException e) {
            // It was forced before it was closed.
            if (!current.equals(channel)) {
                force();
            }
        }
    }

    /** Waits until there is an entry of this sequence, or {@code givenUp} holds when the log is woken. */
    void awaitEntry(long sequence, BooleanSupplier givenUp) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (end <= sequence && !givenUp.getAsBoolean()) {
                grown.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look whether they have given up. */
    void wake() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Receipts receipts() {
        return receipts;
    }

    /** Behind the newest entry, written or not. */
    long end() {
        return end;
    }

    /** Behind the newest entry in the files. */
    long written() {
        return written;
    }

    /** Since it was opened. */
    long published() {
        return end - begun;
    }

    long newestTimestamp() {
        return newestTimestamp;
    }

    /** The oldest sequence that is still there, or the end. */
    long first() {
        return segments.firstKey();
    }

    /** By their first sequence; the last one grows. */
    NavigableMap<Long, Segment> segments() {
        return segments;
    }

    /** The segment with this sequence or, where it is gone, the oldest. */
    Segment segmentWith(long sequence) {
        var entry = segments.floorEntry(sequence);
        return entry == null ? segments.firstEntry().getValue() : entry.getValue();
    }

    @Nullable
    Segment segmentAfter(Segment segment) {
        var entry = segments.higherEntry(segment.firstSequence());
        return entry == null ? null : entry.getValue();
    }

    long bytes() {
        return segments.values().stream().mapToLong(Segment::bytes).sum();
    }

    /** Removes the oldest segment, which is not the one being written. Called by the writing thread. */
    void removeOldest() throws IOException {
        Files.deleteIfExists(segments.pollFirstEntry().getValue().path());
    }

    @Override
    public void close() throws IOException {
        cutOff(newest());
        force();
        channel.close();
    }
}
