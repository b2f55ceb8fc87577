package org.iofog.agent.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Reads a segment from its beginning, also while it is being written. */
final class SegmentReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 << 10;

    private final Segment segment;
    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private long position;
    private long sequence;

    SegmentReader(Segment segment) throws IOException {
        this.segment = segment;
        this.channel = FileChannel.open(segment.path(), StandardOpenOption.READ);
        this.sequence = segment.firstSequence();
    }

    Segment segment() {
        return segment;
    }

    /** Of the entry that is read next. */
    long sequence() {
        return sequence;
    }

    /** Behind the last entry that was read. */
    long position() {
        return position;
    }

    /** The next entry; null at the end of what can be read, and where that is damaged. */
    @Nullable
    Entry next() throws IOException {
        int size = upcoming();
        if (size == 0) {
            return null;
        }
        int start = buffer.position();
        Entry entry = Entry.readFrom(buffer);
        if (entry == null) {
            buffer.position(start);
            return null;
        }
        advance(size);
        return entry;
    }

    /** Passes over entries without looking into them. */
    void skipTo(long wanted) throws IOException {
        while (sequence < wanted) {
            int size = upcoming();
            if (size == 0) {
                return;
            }
            buffer.position(buffer.position() + size);
            advance(size);
        }
    }

    private void advance(int size) {
        position += size;
        sequence++;
    }

    /** The size of the next entry, which is in the buffer then; 0 where none is whole. */
    private int upcoming() throws IOException {
        require(Entry.HEADER_BYTES);
        int size = Entry.sizeAt(buffer);
        return size > 0 && require(size) ? size : 0;
    }

    private boolean require(int size) throws IOException {
        if (buffer.remaining() >= size) {
            return true;
        }
        if (size > buffer.capacity()) {
            buffer = ByteBuffer.allocate(size).put(buffer).flip();
        }
        long readable = segment.bytes() - position - buffer.remaining();
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + readable));
        long from = position + buffer.position();
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, from);
            if (read < 0) {
                break;
            }
            from += read;
        }
        buffer.flip();
        return buffer.remaining() >= size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
