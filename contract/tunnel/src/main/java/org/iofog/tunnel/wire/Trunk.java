package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of the way between an opener and an agent, in which all connections between the two travel as streams. When a
 * message is lost, or the other end begins anew or falls silent, the trunk ends with all its streams, so that nothing waits
 * for what never comes. For one event loop alone.
 */
final class Trunk {

    /** Bounds what waits on the bus for a reader that is slow as a whole. */
    static final int WINDOW = 4 << 20;

    private static final int CREDIT_PART = WINDOW / 8;
    private static final int TRUNK_ITSELF = 0;
    private static final int FEW_TICKS = 2;
    private static final int SILENT_TICKS = 4;

    private final long id;
    private final TrunkListener listener;
    private final Outbound outbound;
    private final Arrivals arrivals = new Arrivals();
    private final IntObjectMap<TunnelStream> streams = new IntObjectHashMap<>();

    private int lastStream;
    private int owed;
    private int silentTicks;
    private int idleTicks;
    private boolean ended;

    Trunk(long id, EventLoop loop, TrunkListener listener) {
        this.id = id;
        this.listener = listener;
        this.outbound = new Outbound(id, loop, this::roomier);
    }

    long id() {
        return id;
    }

    /** How many beats ago it last had a stream. */
    int idleTicks() {
        return idleTicks;
    }

    /** Whether the other end has been heard of lately. */
    boolean isAlive() {
        return !arrivals.none() && silentTicks < FEW_TICKS;
    }

    /** What its streams write. */
    Outbound outbound() {
        return outbound;
    }

    TunnelStream open(OpenRequest request, StreamListener to) {
        TunnelStream stream = new TunnelStream(this, ++lastStream);
        stream.listen(to);
        streams.put(stream.id(), stream);
        outbound.write(FrameType.OPEN, stream.id(), request.encoded());
        return stream;
    }

    private void roomier() {
        List.copyOf(streams.values()).forEach(TunnelStream::room);
    }

    /** Is lent the message. */
    void received(ByteBuf message) {
        if (ended || message.readableBytes() < Batch.HEAD || message.readLong() != id) {
            return;
        }
        long from = message.readLong();
        int position = message.readInt();
        if (arrivals.none() && streams.isEmpty() && position != 0) {
            arrivals.beginAt(position);
            outbound.skip();
        }
        String problem = arrivals.problem(from, position);
        if (problem != null) {
            end(problem);
            return;
        }
        silentTicks = 0;
        while (!ended && message.readableBytes() >= Batch.FRAME_HEAD) {
            frame(message);
        }
        giveCredit();
    }

    private void giveCredit() {
        if (owed >= CREDIT_PART && !ended) {
            outbound.credit(TRUNK_ITSELF, owed);
            owed = 0;
        }
    }

    private void frame(ByteBuf message) {
        FrameType type = FrameType.of(message.readByte());
        int id = message.readInt();
        int length = message.readInt();
        if (length < 0 || length > message.readableBytes()) {
            end("The other end of the tunnel sent something that cannot be read.");
            return;
        }
        ByteBuf content = message.readSlice(length);
        TunnelStream stream = streams.get(id);
        if (type == FrameType.OPEN) {
            requested(id, content);
        } else if (type == FrameType.CLOSE) {
            end("The other end of the tunnel was closed.");
        } else if (id == TRUNK_ITSELF && type == FrameType.CREDIT) {
            outbound.credited(content.readInt());
        } else if (stream != null && type != null) {
            deliver(type, stream, content);
        } else if (type == FrameType.DATA) {
            owed += length;
            outbound.reset(id, Ending.BY_PEER);
        }
    }

    private void deliver(FrameType type, TunnelStream stream, ByteBuf content) {
        switch (type) {
            case OPENED -> stream.opened();
            case DATA -> {
                owed += content.readableBytes();
                stream.received(content.retain());
            }
            case FINISH -> stream.finishedByPeer();
            case RESET -> {
                Ending.Cause cause = Ending.Cause.of(content.readByte());
                stream.endedByPeer(new Ending(cause, content.toString(StandardCharsets.UTF_8)));
            }
            case CREDIT -> stream.credited(content.readInt());
            case LEAVE -> stream.askedToLeave();
            case OPEN, CLOSE -> throw new IllegalStateException("Not for a stream: " + type);
        }
    }

    private void requested(int id, ByteBuf content) {
        TunnelStream stream = new TunnelStream(this, id);
        streams.put(id, stream);
        stream.listen(listener.requested(stream, OpenRequest.decoded(content.toString(StandardCharsets.UTF_8))));
    }

    void forget(TunnelStream stream) {
        streams.remove(stream.id());
    }

    /** Called once a beat: tells the other end that this one lives, and ends when that one does not. */
    void tick() {
        idleTicks = streams.isEmpty() ? idleTicks + 1 : 0;
        if (++silentTicks > SILENT_TICKS) {
            end("The other end of the tunnel is silent.");
        } else {
            outbound.tick();
        }
    }

    /** Tells the other end if that is possible. */
    void close(String reason) {
        if (!ended) {
            outbound.write(FrameType.CLOSE, TRUNK_ITSELF);
            outbound.flush();
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
        outbound.end();
        listener.ended(this);
    }
}
