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
import org.jspecify.annotations.Nullable;

/**
 * Everything one publisher has published, in segments. One thread writes, any may read. An entry that a crash left torn
 * at the end is cut off when the log is opened; its publisher had no receipt for it.
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
    private volatile FileChannel channel;
    private volatile long end;
    private final long begun;
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
            channel = begin(0);
        } else {
            channel = resume(segments.lastEntry().getValue());
        }
        begun = end;
    }

    private FileChannel begin(long firstTimestamp) throws IOException {
        Segment segment = Segment.create(directory, end, firstTimestamp);
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
            end = reader.sequence();
            last.holds(reader.position());
        }
        FileChannel opened = FileChannel.open(last.path(), StandardOpenOption.WRITE);
        opened.truncate(last.bytes());
        prepared = last.bytes();
        return opened;
    }

    /** Readers see the entries when this returns. Called by one thread. */
    void write(List<Entry> entries) throws IOException {
        Segment segment = segments.lastEntry().getValue();
        if (segment.bytes() >= segmentBytes) {
            roll(entries.getFirst().timestamp());
            segment = segments.lastEntry().getValue();
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(entries.stream().mapToInt(Entry::size).sum());
        entries.forEach(entry -> entry.writeTo(buffer));
        writeWhole(buffer.flip(), segment);
        newestTimestamp = entries.getLast().timestamp();
        publish(segment, segment.bytes() + buffer.capacity(), end + entries.size());
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

    private void publish(Segment segment, long bytes, long newEnd) {
        lock.lock();
        try {
            segment.holds(bytes);
            end = newEnd;
            grown.signalAll();
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
        Segment last = segments.lastEntry().getValue();
        if (last.firstSequence() == end) {
            return;
        }
        cutOff(last);
        FileChannel former = channel;
        former.force(false);
        channel = begin(now);
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

    long end() {
        return end;
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
        cutOff(segments.lastEntry().getValue());
        force();
        channel.close();
    }
}
