package org.iofog.tunnel.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpObject;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelStream;

/** A connection to a microservice over which requests are sent one after the other. */
final class OriginConnection implements StreamListener {

    /** Told what the microservice answers; of nothing more once the connection is closed. */
    interface Responses {

        void received(HttpObject part);

        /** Of the protocol that was switched to, what came along with the response. */
        void received(ByteBuf bytes);

        /** So much for now: what was received is to be sent on, and then acknowledged. */
        void flush(Runnable consumed);

        void writable();

        /** What answers goes away soon. */
        void leave();

        /** Nothing more comes. */
        void gone(Ending ending);
    }

    private final String agent;
    private final TunnelStream stream;
    private final Responses responses;
    private final OriginCodec codec = new OriginCodec();
    private boolean upgraded;
    private boolean toLeave;
    private boolean gone;

    /** @param agent where it leads */
    OriginConnection(String agent, TunnelStream stream, Responses responses) {
        this.agent = agent;
        this.stream = stream;
        this.responses = responses;
        stream.listen(this);
    }

    boolean leadsTo(String wanted) {
        return !gone && !toLeave && agent.equals(wanted);
    }

    boolean isGone() {
        return gone;
    }

    void send(HttpObject message) {
        codec.encode(message, stream::send);
    }

    boolean isWritable() {
        return stream.isWritable();
    }

    /** No HTTP from here on: the stream is someone else's, and this connection knows no more of it. */
    TunnelStream upgrade() {
        upgraded = true;
        return stream;
    }

    /** Not needed any more. */
    void close() {
        if (!gone && !upgraded) {
            gone = true;
            stream.reset(Ending.BY_PEER);
            codec.release();
        }
    }

    @Override
    public void data(ByteBuf data) {
        if (gone) {
            data.release();
            return;
        }
        int length = data.readableBytes();
        deliver(parts -> codec.decode(data, parts));
        responses.flush(() -> stream.consumed(length));
        if (upgraded) {
            codec.release();
        }
    }

    private void deliver(Consumer<Consumer<Object>> source) {
        List<Object> parts = new ArrayList<>();
        source.accept(parts::add);
        parts.forEach(this::deliver);
    }

    private void deliver(Object part) {
        if (gone) {
            ReferenceCountUtil.release(part);
        } else if (part instanceof ByteBuf bytes) {
            responses.received(bytes);
        } else if (upgraded) {
            ReferenceCountUtil.release(part);
        } else {
            responses.received((HttpObject) part);
        }
    }

    @Override
    public void finished() {
        if (!gone) {
            deliver(codec::finish);
            responses.flush(() -> {});
            stream.finish();
            end(Ending.BY_PEER);
        }
    }

    @Override
    public void ended(Ending ending) {
        end(ending);
    }

    private void end(Ending ending) {
        if (!gone) {
            gone = true;
            codec.release();
            responses.gone(ending);
        }
    }

    @Override
    public void writable() {
        if (!gone) {
            responses.writable();
        }
    }

    @Override
    public void leave() {
        toLeave = true;
        if (!gone && !upgraded) {
            responses.leave();
        }
    }
}
