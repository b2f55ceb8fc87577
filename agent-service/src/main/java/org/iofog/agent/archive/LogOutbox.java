package org.iofog.agent.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iofog.agent.application.messages.Outbox;
import org.iofog.agent.archive.CursorFile.Position;
import org.iofog.agent.domain.message.LowWaterMark;
import org.jspecify.annotations.Nullable;

/** One receiver's position in a publisher's log. What may have been sent is noted ahead, before it is handed out. */
final class LogOutbox implements Outbox {

    private static final int NOTED_AHEAD = 256;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final PublisherLog log;
    private final CursorFile file;
    private final LowWaterMark acknowledged;
    private @Nullable SegmentReader reader;
    private long next;
    private long sent;
    private long dropped;
    private volatile long taken;
    private volatile long awaited;
    private volatile boolean woken;
    private volatile boolean closed;

    LogOutbox(PublisherLog log, Path path) throws IOException {
        this.log = log;
        this.file = new CursorFile(path, log.end());
        Position position = file.position();
        acknowledged = new LowWaterMark(Math.min(position.acknowledged(), log.end()));
        next = acknowledged.mark();
        taken = acknowledged.mark();
        sent = Math.min(position.sent(), log.end());
        if (position.acknowledged() > log.end()) {
            file.write(new Position(next, sent));
        }
        log.receipts().add(this);
    }

    @Override
    public List<ArchivedMessage> read(int most) throws InterruptedException {
        List<ArchivedMessage> messages = available(most);
        while (messages.isEmpty() && !closed && !woken) {
            log.awaitEntry(awaited, () -> closed || woken);
            messages = available(most);
        }
        woken = false;
        return messages;
    }

    @Override
    public void wake() {
        woken = true;
        log.wake();
    }

    private synchronized List<ArchivedMessage> available(int most) {
        if (closed) {
            return List.of();
        }
        try {
            passOverRemoved();
            List<ArchivedMessage> messages = collect(most);
            if (!messages.isEmpty()) {
                note(messages.getLast().sequence() + 1);
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive cannot be read: " + e.getMessage(), e);
        }
    }

    private List<ArchivedMessage> collect(int most) throws IOException {
        List<ArchivedMessage> messages = new ArrayList<>();
        int bytes = 0;
        while (messages.size() < most && bytes < BYTES_AT_ONCE) {
            Entry entry = readNext();
            if (entry == null) {
                break;
            }
            if (!acknowledged.isAcknowledged(next)) {
                messages.add(new ArchivedMessage(next, next < sent, entry.message()));
                bytes += entry.size();
            }
            next++;
        }
        return messages;
    }

    /**
     * Goes from segment to segment; what is damaged in one that is complete is passed over with the rest of it, and so is what
     * could not be written and is no longer in memory.
     */
    private @Nullable Entry readNext() throws IOException {
        for (long end = log.end(); next < end; end = log.end()) {
            Entry recent = log.recent(next);
            if (recent != null) {
                return recent;
            }
            SegmentReader from = reader();
            Segment following = log.segmentAfter(from.segment());
            Entry entry = from.next();
            if (entry != null) {
                return entry;
            }
            if (following == null && next < log.written()) {
                awaited = end;
                return null;
            }
            giveUpBefore(following == null ? log.firstRecent() : following.firstSequence());
        }
        awaited = next;
        return null;
    }

    private void giveUpBefore(long readable) throws IOException {
        dropped += acknowledged.giveUp(next, readable);
        next = readable;
        closeReader();
    }

    private SegmentReader reader() throws IOException {
        SegmentReader current = reader;
        if (current == null || !current.segment().equals(log.segmentWith(next))) {
            closeReader();
            current = opened();
            reader = current;
        }
        current.skipTo(next);
        return current;
    }

    private SegmentReader opened() throws IOException {
        try {
            return new SegmentReader(log.segmentWith(next));
        } catch (NoSuchFileException e) {
            passOverRemoved();
            return new SegmentReader(log.segmentWith(next));
        }
    }

    private void passOverRemoved() throws IOException {
        long first = log.first();
        dropped += acknowledged.passOver(first);
        if (next < first) {
            next = first;
            closeReader();
        }
    }

    private void note(long handedOut) throws IOException {
        sent = Math.max(sent, handedOut);
        if (sent > file.position().sent()) {
            file.write(new Position(acknowledged.mark(), sent + NOTED_AHEAD));
        }
    }

    @Override
    public void acknowledge(long sequence) {
        if (isProgress(sequence)) {
            log.receipts().taken();
        }
    }

    private synchronized boolean isProgress(long sequence) {
        acknowledged.acknowledge(sequence);
        long former = taken;
        taken = acknowledged.mark();
        return taken > former;
    }

    /** The lowest sequence that the receiver's side has not. */
    long taken() {
        return taken;
    }

    @Override
    public synchronized void rewind() {
        if (closed) {
            return;
        }
        next = acknowledged.mark();
        try {
            closeReader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isDrained() {
        return acknowledged.mark() >= log.end();
    }

    synchronized long waiting() {
        return Math.max(0, log.end() - acknowledged.mark());
    }

    synchronized long dropped() {
        return dropped;
    }

    /** Keeps the position on disk, so that an end of the process costs no more than what was acknowledged since. */
    synchronized void save() throws IOException {
        if (!closed) {
            dropped += acknowledged.passOver(log.first());
            file.write(new Position(acknowledged.mark(), file.position().sent()));
        }
    }

    private void closeReader() throws IOException {
        SegmentReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closeOnce();
        log.wake();
    }

    private synchronized void closeOnce() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            closeReader();
            file.write(new Position(acknowledged.mark(), sent));
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.receipts().remove(this);
    }
}
