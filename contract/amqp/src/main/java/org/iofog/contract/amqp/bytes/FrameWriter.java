package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.concurrent.Future;
import org.apache.qpid.proton.amqp.transport.Transfer;

/** Writes frames. Small ones of one turn of the event loop leave together. */
final class FrameWriter {

    static final int DATA_SECTION = 0x005375;
    static final int SHORT_BINARY = 0xa0;
    static final int LONG_BINARY = 0xb0;

    /** Of a transfer and of all that stands before the bytes. */
    private static final int TRANSFER_BYTES = 64;

    private static final int WORTH_A_WRITE = 64 << 10;
    private static final int CHEAPER_COPIED = 1 << 10;

    private final Channel channel;
    private final TypeCodec codec;
    private int unflushed;
    private boolean flushScheduled;

    FrameWriter(Channel channel, TypeCodec codec) {
        this.channel = channel;
        this.codec = codec;
    }

    void protocol(long name) {
        write(channel.alloc().ioBuffer(Frames.HEAD_BYTES).writeLong(name));
    }

    /** @param type {@link Frames#LOGIN} or {@link Frames#AMQP} */
    void frame(int type, Object body) {
        ByteBuf frame = head(type);
        codec.write(body, frame);
        write(frame.setInt(0, frame.readableBytes()));
    }

    void heartbeat() {
        write(head(Frames.AMQP).setInt(0, Frames.HEAD_BYTES));
    }

    /**
     * Writes a message that consists of these bytes, and takes them over.
     *
     * @return the number of frames
     */
    int message(Transfer transfer, ByteBuf bytes, int largestFrame) {
        int frames = 0;
        do {
            int length = Math.min(bytes.readableBytes(), largestFrame - TRANSFER_BYTES);
            transfer.setMore(length < bytes.readableBytes());
            ByteBuf frame = head(Frames.AMQP);
            codec.write(transfer, frame);
            if (frames++ == 0) {
                frame.writeMedium(DATA_SECTION).writeByte(LONG_BINARY).writeInt(bytes.readableBytes());
            }
            write(frame.setInt(0, frame.readableBytes() + length), bytes, length);
        } while (bytes.isReadable());
        bytes.release();
        return frames;
    }

    private void write(ByteBuf frame, ByteBuf bytes, int length) {
        if (length < CHEAPER_COPIED) {
            write(frame.writeBytes(bytes, length));
        } else {
            write(frame);
            write(bytes.readRetainedSlice(length));
        }
    }

    /** Its length is filled in later. */
    private ByteBuf head(int type) {
        return channel.alloc().ioBuffer(TRANSFER_BYTES).writeInt(0).writeInt(type);
    }

    private void write(ByteBuf part) {
        unflushed += part.readableBytes();
        Future<?> unused = channel.write(part, channel.voidPromise());
        if (unflushed >= WORTH_A_WRITE) {
            flush();
        } else if (!flushScheduled) {
            flushScheduled = true;
            channel.eventLoop().execute(this::flushScheduled);
        }
    }

    private void flushScheduled() {
        flushScheduled = false;
        if (unflushed > 0) {
            flush();
        }
    }

    void flush() {
        unflushed = 0;
        channel.flush();
    }
}
