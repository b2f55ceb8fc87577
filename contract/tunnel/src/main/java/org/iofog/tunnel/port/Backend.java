package org.iofog.tunnel.port;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelStream;

/** A connection to a microservice over which requests are sent one after the other. */
final class Backend implements StreamListener {

    /** Told what the microservice answers. */
    interface Answers {

        /** @param parts HTTP objects, or bytes after a switch of protocols */
        void received(Backend from, Iterable<Object> parts, Runnable consumed);

        void writable(Backend from);

        /** Nothing more comes. */
        void gone(Backend from, Ending ending);
    }

    private final String agent;
    private final TunnelStream stream;
    private final Answers answers;
    private final BackendCodec codec = new BackendCodec();
    private boolean gone;

    /** @param agent where it leads */
    Backend(String agent, TunnelStream stream, Answers answers) {
        this.agent = agent;
        this.stream = stream;
        this.answers = answers;
        stream.listen(this);
    }

    boolean leadsTo(String wanted) {
        return !gone && agent.equals(wanted);
    }

    TunnelStream stream() {
        return stream;
    }

    void send(HttpObject message) {
        codec.encode(message, stream::send);
    }

    boolean isWritable() {
        return stream.isWritable();
    }

    /** Not needed any more. */
    void close() {
        if (!gone) {
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
        deliver(parts -> codec.decode(data, parts), () -> stream.consumed(length));
    }

    @Override
    public void finished() {
        if (!gone) {
            deliver(codec::finish, () -> {});
            stream.finish();
            end(Ending.BY_PEER);
        }
    }

    @Override
    public void ended(Ending ending) {
        if (!gone) {
            end(ending);
        }
    }

    private void end(Ending ending) {
        if (!gone) {
            gone = true;
            codec.release();
            answers.gone(this, ending);
        }
    }

    private void deliver(Consumer<Consumer<Object>> source, Runnable consumed) {
        List<Object> parts = new ArrayList<>();
        source.accept(parts::add);
        answers.received(this, parts, consumed);
    }

    @Override
    public void writable() {
        answers.writable(this);
    }

    @Override
    public void opened() {}
}
