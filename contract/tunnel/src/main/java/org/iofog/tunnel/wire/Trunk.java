package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.iofog.contract.amqp.ByteSender;
import org.jspecify.annotations.Nullable;

/**
 * One end of the way between an opener and an agent, in which all connections between the two travel as streams. Messages
 * are numbered: when one is lost, or the other end begins anew or falls silent, the trunk ends with all its streams, so
 * that nothing waits for what never comes. For one event loop alone.
 */
final class Trunk {

    /** Bounds what waits on the bus for a reader that is slow as a whole. */
    private static final int WINDOW = 4 << 20;

    private static final int CREDIT_PART = WINDOW / 8;
    private static final int TRUNK_ITSELF = 0;
    private static final int SILENT_TICKS = 4;

    private final long id;
    private final long ownEnd = ThreadLocalRandom.current().nextLong();
    private final Executor loop;
    private final TrunkListener listener;
    private final IntObjectMap<TunnelStream> streams = new IntObjectHashMap<>();
    private final Queue<ByteBuf> waiting = new ArrayDeque<>();

    private @Nullable ByteSender sender;
    private @Nullable Long peerEnd;
    private Batch batch;
    private boolean flushScheduled;
    private boolean wasFull;
    private int sent;
    private int received;
    private int lastStream;
    private int window = WINDOW;
    private int owed;
    private int silentTicks;
    private int idleTicks;
    private boolean sentSinceTick;
    private boolean ended;

    Trunk(long id, Executor loop, TrunkListener listener) {
        this.id = id;
        this.loop = loop;
        this.listener = listener;
        batch = new Batch(id, ownEnd, sent);
    }

    long id() {
        return id;
    }

    /** How many beats ago it last had a stream. */
    int idleTicks() {
        return idleTicks;
    }

    /** What was written before waits for it. */
    void sendThrough(ByteSender opened) {
        sender = opened;
        drain();
    }

    TunnelStream open(OpenRequest request, StreamListener to) {
        TunnelStream stream = new TunnelStream(this, ++lastStream);
        stream.listen(to);
        streams.put(stream.id(), stream);
        write(FrameType.OPEN, stream.id(), request.encoded());
        return stream;
    }

    boolean isWritable() {
        boolean writable = window > 0 && waiting.size() < 2;
        wasFull |= !writable;
        return writable;
    }

    void write(FrameType type, int stream) {
        write(type, stream, new byte[0]);
    }

    void credit(int stream, int bytes) {
        write(
                FrameType.CREDIT,
                stream,
                Unpooled.buffer(Integer.BYTES).writeInt(bytes).array());
    }

    void reset(int stream, Ending ending) {
        byte[] sentence = ending.sentence().getBytes(StandardCharsets.UTF_8);
        ByteBuf content = Unpooled.buffer(1 + sentence.length)
                .writeByte(ending.cause().ordinal())
                .writeBytes(sentence);
        write(FrameType.RESET, stream, content.array());
    }

    /** Takes the data over. */
    void write(int stream, ByteBuf data) {
        window -= data.readableBytes();
        while (data.isReadable()) {
            if (batch.room() < Math.min(data.readableBytes(), Batch.LIMIT / 4)) {
                flush();
            }
            int length = Math.min(data.readableBytes(), batch.room());
            batch.head(FrameType.DATA, stream, length).content().writeBytes(data, length);
        }
        data.release();
        scheduleFlush();
    }

    private void write(FrameType type, int stream, byte[] content) {
        if (batch.room() < content.length) {
            flush();
        }
        batch.head(type, stream, content.length).content().writeBytes(content);
        scheduleFlush();
    }

    /** What is written in one turn of the event loop travels together. */
    private void scheduleFlush() {
        if (!flushScheduled) {
            flushScheduled = true;
            loop.execute(() -> {
                flushScheduled = false;
                if (!batch.isEmpty()) {
                    flush();
                }
            });
        }
    }

    private void flush() {
        if (ended) {
            return;
        }
        waiting.add(batch.content());
        batch = new Batch(id, ownEnd, ++sent);
        drain();
    }

    /** Sends what the bus takes. */
    void drain() {
        ByteSender open = sender;
        while (open != null && !waiting.isEmpty() && open.credit() > 0) {
            ByteBuf next = waiting.remove();
            open.send(next.array(), next.arrayOffset(), next.readableBytes());
            sentSinceTick = true;
        }
        tellRoom();
    }

    private void tellRoom() {
        if (wasFull && window > 0 && waiting.size() < 2) {
            wasFull = false;
            List.copyOf(streams.values()).forEach(TunnelStream::room);
        }
    }

    void received(byte[] message) {
        ByteBuf content = Unpooled.wrappedBuffer(message);
        if (ended || content.readableBytes() < Batch.HEAD || content.readLong() != id) {
            return;
        }
        long from = content.readLong();
        int position = content.readInt();
        if (peerEnd == null) {
            begin(from, position);
        } else if (peerEnd != from) {
            end("The other end of the tunnel began anew.");
            return;
        }
        if (position != received++) {
            end("A part of the tunnel's traffic was lost.");
            return;
        }
        silentTicks = 0;
        int before = owed;
        while (!ended && content.readableBytes() >= Batch.FRAME_HEAD) {
            frame(content);
        }
        if (owed != before && owed >= CREDIT_PART) {
            credit(TRUNK_ITSELF, owed);
            owed = 0;
        }
    }

    /** Where the first that arrives is not the first that was sent, the other end is to learn it at once. */
    private void begin(long from, int position) {
        peerEnd = from;
        if (position == 0) {
            return;
        }
        if (streams.isEmpty()) {
            received = position;
            batch = new Batch(id, ownEnd, ++sent);
            flush();
        }
    }

    private void frame(ByteBuf content) {
        FrameType type = FrameType.of(content.readByte());
        int id = content.readInt();
        int length = content.readInt();
        if (length < 0 || length > content.readableBytes()) {
            end("The other end of the tunnel sent something that cannot be read.");
            return;
        }
        ByteBuf part = content.readSlice(length);
        TunnelStream stream = streams.get(id);
        if (type == FrameType.OPEN) {
            requested(id, part);
        } else if (type == FrameType.CLOSE) {
            end("The other end of the tunnel was closed.");
        } else if (id == TRUNK_ITSELF && type == FrameType.CREDIT) {
            window += part.readInt();
            tellRoom();
        } else if (stream != null && type != null) {
            deliver(type, stream, part);
        } else if (type == FrameType.DATA) {
            owed += length;
            reset(id, Ending.BY_PEER);
        }
    }

    private void deliver(FrameType type, TunnelStream stream, ByteBuf part) {
        switch (type) {
            case OPENED -> stream.opened();
            case DATA -> {
                owed += part.readableBytes();
                stream.received(part.retain());
            }
            case FINISH -> stream.finishedByPeer();
            case RESET -> {
                Ending.Cause cause = Ending.Cause.of(part.readByte());
                stream.endedByPeer(new Ending(cause, part.toString(StandardCharsets.UTF_8)));
            }
            case CREDIT -> stream.credited(part.readInt());
            case OPEN, CLOSE -> throw new IllegalStateException("Not for a stream: " + type);
        }
    }

    private void requested(int id, ByteBuf part) {
        byte[] text = new byte[part.readableBytes()];
        part.readBytes(text);
        TunnelStream stream = new TunnelStream(this, id);
        streams.put(id, stream);
        stream.listen(listener.requested(stream, OpenRequest.decoded(text)));
    }

    void forget(TunnelStream stream) {
        streams.remove(stream.id());
    }

    /** Called once a beat: tells the other end that this one lives, and ends when that one does not. */
    void tick() {
        idleTicks = streams.isEmpty() ? idleTicks + 1 : 0;
        if (++silentTicks > SILENT_TICKS) {
            end("The other end of the tunnel is silent.");
            return;
        }
        if (!sentSinceTick && waiting.isEmpty()) {
            flush();
        }
        sentSinceTick = false;
    }

    /** Tells the other end if that is possible. */
    void close(String reason) {
        if (!ended) {
            write(FrameType.CLOSE, TRUNK_ITSELF);
            flush();
            end(reason);
        }
    }

    /** Without a word to the other end, which notices by itself. */
    void end(String reason) {
        if (ended) {
            return;
        }
        ended = true;
        new ArrayList<>(streams.values()).forEach(stream -> stream.endedByPeer(Ending.lost(reason)));
        waiting.clear();
        if (sender != null) {
            sender.close();
        }
        listener.ended(this);
    }
}
