package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the two ends of a connection through a trunk. So many bytes may be under way to the other end as it has room
 * for: whoever sends asks {@link #isWritable} first, and may overstep by one piece. For the trunk's event loop alone.
 */
public final class TunnelStream {

    /** Bounds what a connection can occupy, at each end and on the bus. */
    private static final int WINDOW = 512 << 10;

    /** The same for one that has passed on much already: its reader is not slow, the way is long. */
    private static final int LARGEST_WINDOW = 2 << 20;

    private static final int CREDIT_PART = WINDOW / 4;

    private final Trunk trunk;
    private final int id;
    private @Nullable StreamListener listener;
    private int window = WINDOW;
    private int peerWindow = WINDOW;
    private int owed;
    private boolean finished;
    private boolean finishedByPeer;
    private boolean toLeave;
    private boolean receivedAny;
    private boolean sentAny;
    private boolean ended;

    TunnelStream(Trunk trunk, int id) {
        this.trunk = trunk;
        this.id = id;
    }

    int id() {
        return id;
    }

    /** Hands the stream over to another listener. */
    public void listen(StreamListener to) {
        listener = to;
        if (toLeave) {
            to.leave();
        }
    }

    /** Tells the opener that what it sends reaches its destination; with the first answer where it has not waited for that. */
    public void confirm() {
        write(FrameType.OPENED, receivedAny);
    }

    private void write(FrameType type, boolean late) {
        if (ended) {
            return;
        }
        if (late) {
            trunk.outbound().writeLate(type, id);
        } else {
            trunk.outbound().write(type, id);
        }
    }

    /** Whether what is sent before the stream is open is likely to arrive. */
    public boolean maySendAhead() {
        return trunk.isAlive();
    }

    public boolean hasSent() {
        return sentAny;
    }

    public boolean isWritable() {
        return window > 0 && trunk.outbound().isWritable();
    }

    /** Takes the data over. */
    public void send(ByteBuf data) {
        if (ended || finished) {
            data.release();
            return;
        }
        sentAny = true;
        window -= data.readableBytes();
        trunk.outbound().write(id, data);
    }

    /** Nothing more is sent. */
    public void finish() {
        if (ended || finished) {
            return;
        }
        finished = true;
        write(FrameType.FINISH, finishedByPeer);
        endIfFinished();
    }

    /** Ends both directions at once; the listener is not told. */
    public void reset(Ending ending) {
        if (!ended) {
            trunk.outbound().reset(id, ending);
            end();
        }
    }

    /** Asks the opener to end it where nothing is lost by that. */
    public void askToLeave() {
        write(FrameType.LEAVE, false);
    }

    /** So many bytes of what was received have left this end: the other may send as many more. */
    public void consumed(int bytes) {
        int growth = Math.min(bytes / 4, LARGEST_WINDOW - peerWindow);
        peerWindow += growth;
        owed += bytes + growth;
        if (owed >= CREDIT_PART && !ended && !finishedByPeer) {
            trunk.outbound().credit(id, owed);
            owed = 0;
        }
    }

    public boolean isEnded() {
        return ended;
    }

    void opened() {
        heard().opened();
    }

    void received(ByteBuf data) {
        receivedAny = true;
        heard().data(data);
    }

    void credited(int bytes) {
        boolean wasFull = window <= 0;
        window += bytes;
        if (wasFull && isWritable()) {
            heard().writable();
        }
    }

    void room() {
        if (!ended && window > 0) {
            heard().writable();
        }
    }

    void askedToLeave() {
        toLeave = true;
        heard().leave();
    }

    void finishedByPeer() {
        finishedByPeer = true;
        heard().finished();
        endIfFinished();
    }

    void endedByPeer(Ending ending) {
        if (!ended) {
            end();
            heard().ended(ending);
        }
    }

    private void endIfFinished() {
        if (finished && finishedByPeer && !ended) {
            end();
        }
    }

    private void end() {
        ended = true;
        trunk.forget(this);
    }

    private StreamListener heard() {
        return Objects.requireNonNull(listener, "A stream has a listener before it is told anything.");
    }
}
