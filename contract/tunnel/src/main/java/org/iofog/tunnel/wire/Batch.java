package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * A message of a trunk while it is written: a head (trunk, this end's own number, position of the message) and frames
 * (type, stream, length, content). Numbers are big-endian.
 */
final class Batch {

    static final int HEAD = Long.BYTES + Long.BYTES + Integer.BYTES;
    static final int FRAME_HEAD = Byte.BYTES + Integer.BYTES + Integer.BYTES;

    /** A full read of a socket with its head; from 100 KiB on the bus would keep messages in files. */
    static final int LIMIT = 65 << 10;

    private final ByteBuf content;

    Batch(long trunk, long end, int position) {
        content = PooledByteBufAllocator.DEFAULT.directBuffer(256, LIMIT);
        content.writeLong(trunk).writeLong(end).writeInt(position);
    }

    boolean isEmpty() {
        return content.readableBytes() == HEAD;
    }

    /** How many bytes of content a frame may have here. */
    int room() {
        return content.maxWritableBytes() - FRAME_HEAD;
    }

    Batch head(FrameType type, int stream, int length) {
        content.writeByte(type.ordinal()).writeInt(stream).writeInt(length);
        return this;
    }

    ByteBuf content() {
        return content;
    }
}
