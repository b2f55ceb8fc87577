package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.iofog.contract.amqp.bytes.ByteSender;
import org.jspecify.annotations.Nullable;

/**
 * What one end of a trunk sends: frames in numbered messages. What is written in one turn of the event loop travels
 * together, and no more data than the other end has room for.
 */
final class Outbound {

    /** So many messages wait for the bus only where it is slow. */
    private static final int MANY = 2;

    /** Data is not torn for less room in a message. */
    private static final int WORTH_A_FRAME = Batch.LIMIT / 4;

    private static final int LATE_MILLIS = 1;

    private final long trunk;
    private final long ownEnd = ThreadLocalRandom.current().nextLong();
    private final EventLoop loop;
    private final Runnable roomier;
    private final Queue<ByteBuf> waiting = new ArrayDeque<>();

    private @Nullable ByteSender sender;
    private Batch batch;
    private boolean flushScheduled;
    private boolean lateFlushScheduled;
    private boolean wasFull;
    private boolean sentSinceTick;
    private boolean ended;
    private int sent;
    private int window = Trunk.WINDOW;

    /** @param roomier there is room for data again, after {@link #isWritable} told that there was none */
    Outbound(long trunk, EventLoop loop, Runnable roomier) {
        this.trunk = trunk;
        this.loop = loop;
        this.roomier = roomier;
        batch = new Batch(trunk, ownEnd, sent);
    }

    /** What was written before waits for it. */
    void sendThrough(ByteSender opened) {
        sender = opened;
        drain();
    }

    boolean isWritable() {
        boolean writable = hasRoom();
        wasFull |= !writable;
        return writable;
    }

    private boolean hasRoom() {
        return window > 0 && waiting.size() < MANY;
    }

    /** The other end takes so many bytes more. */
    void credited(int bytes) {
        window += bytes;
        tellRoom();
    }

    void write(FrameType type, int stream) {
        write(type, stream, new byte[0]);
    }

    /** What nobody waits for: it goes with what is written next, or a moment later. */
    void writeLate(FrameType type, int stream) {
        place(type, stream, 0);
        if (!flushScheduled && !lateFlushScheduled) {
            lateFlushScheduled = true;
            Future<?> unused = loop.schedule(
                    () -> {
                        lateFlushScheduled = false;
                        flushWritten();
                    },
                    LATE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    void credit(int stream, int bytes) {
        frame(FrameType.CREDIT, stream, Integer.BYTES).writeInt(bytes);
    }

    void reset(int stream, Ending ending) {
        byte[] sentence = ending.sentence().getBytes(StandardCharsets.UTF_8);
        frame(FrameType.RESET, stream, 1 + sentence.length)
                .writeByte(ending.cause().ordinal())
                .writeBytes(sentence);
    }

    void write(FrameType type, int stream, byte[] content) {
        frame(type, stream, content.length).writeBytes(content);
    }

    /** Data, which it takes over. */
    void write(int stream, ByteBuf data) {
        window -= data.readableBytes();
        while (data.isReadable()) {
            if (batch.room() < Math.min(data.readableBytes(), WORTH_A_FRAME)) {
                flush();
            }
            int length = Math.min(data.readableBytes(), batch.room());
            frame(FrameType.DATA, stream, length).writeBytes(data, length);
        }
        data.release();
    }

    private ByteBuf frame(FrameType type, int stream, int length) {
        ByteBuf content = place(type, stream, length);
        if (!flushScheduled) {
            flushScheduled = true;
            loop.execute(() -> {
                flushScheduled = false;
                flushWritten();
            });
        }
        return content;
    }

    private ByteBuf place(FrameType type, int stream, int length) {
        if (batch.room() < length) {
            flush();
        }
        return batch.head(type, stream, length).content();
    }

    private void flushWritten() {
        if (!ended && !batch.isEmpty()) {
            flush();
        }
    }

    /** Sends what there is, be it nothing: then it tells that this end lives. */
    void flush() {
        waiting.add(batch.content());
        batch = new Batch(trunk, ownEnd, ++sent);
        drain();
    }

    /** The other end will miss a message, and notice. */
    void skip() {
        batch.content().release();
        batch = new Batch(trunk, ownEnd, ++sent);
        flush();
    }

    /** Sends what the bus takes. */
    void drain() {
        ByteSender open = sender;
        while (open != null && !waiting.isEmpty() && open.credit() > 0) {
            open.send(waiting.remove());
            sentSinceTick = true;
        }
        tellRoom();
    }

    private void tellRoom() {
        if (wasFull && hasRoom()) {
            wasFull = false;
            roomier.run();
        }
    }

    /** Called once a beat. */
    void tick() {
        if (!sentSinceTick && waiting.isEmpty()) {
            flush();
        }
        sentSinceTick = false;
    }

    /** Nothing is written from now on. */
    void end() {
        ended = true;
        waiting.forEach(ByteBuf::release);
        waiting.clear();
        batch.content().release();
        if (sender != null) {
            sender.close();
        }
    }
}
