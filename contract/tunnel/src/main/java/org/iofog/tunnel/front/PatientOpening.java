package org.iofog.tunnel.front;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.OpenRequest;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stream for one connection at whichever agent the port leads to by then, until it is taken or time is up: so a
 * connection made while a microservice is moved, updated or restarted waits for it.
 */
public final class PatientOpening implements StreamListener {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Entrance entrance;
    private final long deadline;
    private final Consumer<TunnelStream> asked;
    private final Consumer<TunnelStream> connected;
    private final Consumer<Ending> failed;
    private Ending lastEnding = Ending.lost("The agent did not answer in time.");
    private @Nullable TunnelStream stream;
    private @Nullable Future<?> timeout;
    private boolean closed;

    /**
     * @param asked given each stream that is to be opened; what is sent there may arrive
     * @param connected gives the stream that is open another listener at once
     */
    public PatientOpening(
            Entrance entrance,
            Consumer<TunnelStream> asked,
            Consumer<TunnelStream> connected,
            Consumer<Ending> failed) {
        this.entrance = entrance;
        this.deadline = System.nanoTime() + entrance.patience().toNanos();
        this.asked = asked;
        this.connected = connected;
        this.failed = failed;
    }

    /** Begins. Neither consumer is called before this returns. */
    public PatientOpening start() {
        timeout = loop().schedule(this::giveUp, remaining(), TimeUnit.NANOSECONDS);
        Future<?> unused = loop().schedule(this::attempt, 0, TimeUnit.NANOSECONDS);
        return this;
    }

    /** Nobody waits any more. */
    public void cancel() {
        TunnelStream waiting = stream;
        close();
        if (waiting != null) {
            waiting.reset(Ending.BY_PEER);
        }
    }

    private void attempt() {
        if (!closed) {
            PublicPort wanted = entrance.port().get();
            OpenRequest request =
                    new OpenRequest(wanted.mapping(), entrance.client().toString());
            TunnelStream opening = entrance.opener().open(wanted.agent(), request, this);
            stream = opening;
            asked.accept(opening);
        }
    }

    private EventLoop loop() {
        return entrance.opener().loop();
    }

    private long remaining() {
        return Math.max(0, deadline - System.nanoTime());
    }

    private void giveUp() {
        if (!closed) {
            cancel();
            failed.accept(lastEnding);
        }
    }

    @Override
    public void opened() {
        TunnelStream open = stream;
        close();
        if (open != null) {
            connected.accept(open);
        }
    }

    @Override
    public void ended(Ending ending) {
        boolean sent = stream != null && stream.hasSent();
        stream = null;
        lastEnding = ending;
        if (closed) {
            return;
        }
        if (ending.cause() == Ending.Cause.RESET || (sent && ending.cause() == Ending.Cause.LOST)) {
            close();
            failed.accept(ending);
        } else {
            Future<?> unused = loop().schedule(this::attempt, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void close() {
        closed = true;
        stream = null;
        if (timeout != null) {
            timeout.cancel(false);
        }
    }

    @Override
    public void data(ByteBuf data) {
        data.release();
    }

    @Override
    public void finished() {
        ended(Ending.BY_PEER);
    }
}
