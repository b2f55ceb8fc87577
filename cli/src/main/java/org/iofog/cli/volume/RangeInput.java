package org.iofog.cli.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/** The bytes of some ranges of a large file, one after the other. */
final class RangeInput extends InputStream {

    private final FileChannel file;
    private final LargeFile large;
    private final Iterator<LargeFile.Range> ranges;
    private final LongConsumer progress;
    private long position;
    private long end;

    RangeInput(LargeFile large, List<LargeFile.Range> ranges, LongConsumer progress) throws IOException {
        this.file = FileChannel.open(large.content().file());
        this.large = large;
        this.ranges = ranges.iterator();
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (position == end) {
            if (!ranges.hasNext()) {
                return -1;
            }
            LargeFile.Range range = ranges.next();
            position = range.first() * large.blockSize();
            end = Math.min(large.content().size(), position + range.count() * large.blockSize());
        }
        int count = file.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, end - position)), position);
        if (count < 0) {
            throw new IOException("the source file " + large.content().path() + " became shorter while it was copied");
        }
        position += count;
        progress.accept(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
