package org.iofog.tunnel.agent;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/** Connects one stream to a container, again and again while the container is being replaced or started. */
final class ContainerDialing implements StreamListener {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Bootstrap sockets;
    private final TunnelStream stream;
    private final Supplier<@Nullable PublicPort> port;
    private final long deadline;
    private final Runnable gone;
    private @Nullable SocketEnd joined;
    private boolean finishedEarly;

    /** @param gone called once, when nothing connects the stream with the container any more */
    ContainerDialing(
            Bootstrap sockets,
            TunnelStream stream,
            Supplier<@Nullable PublicPort> port,
            Duration patience,
            Runnable gone) {
        this.sockets = sockets;
        this.stream = stream;
        this.port = port;
        this.deadline = System.nanoTime() + patience.toNanos();
        this.gone = gone;
    }

    void dial() {
        if (stream.isEnded()) {
            return;
        }
        PublicPort current = port.get();
        if (current == null) {
            refuse(new Ending(Ending.Cause.NOT_SERVED, "The agent does not serve this public port any more."));
            return;
        }
        ChannelFuture connecting = sockets.connect(InetAddress.getLoopbackAddress(), current.externalPort());
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                join(connecting.channel());
            } else {
                failed(connecting.channel().eventLoop(), current.externalPort());
            }
        });
    }

    private void refuse(Ending ending) {
        stream.reset(ending);
        gone.run();
    }

    private void join(Channel socket) {
        if (stream.isEnded()) {
            Resets.close(socket);
            return;
        }
        SocketEnd end = new SocketEnd(socket, stream);
        joined = end;
        socket.closeFuture().addListener(closed -> gone.run());
        stream.confirm();
        end.join();
        if (finishedEarly) {
            end.finished();
        }
    }

    private void failed(EventLoop loop, int tried) {
        if (stream.isEnded()) {
            return;
        }
        if (System.nanoTime() < deadline) {
            Future<?> unused = loop.schedule(this::dial, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            refuse(new Ending(
                    Ending.Cause.UNREACHABLE, "The container takes no connections on port %d.".formatted(tried)));
        }
    }

    @Override
    public void opened() {}

    @Override
    public void data(ByteBuf data) {
        if (joined == null) {
            data.release();
        } else {
            joined.data(data);
        }
    }

    @Override
    public void finished() {
        if (joined == null) {
            finishedEarly = true;
        } else {
            joined.finished();
        }
    }

    @Override
    public void ended(Ending ending) {
        if (joined == null) {
            gone.run();
        } else {
            joined.ended(ending);
        }
    }

    @Override
    public void writable() {
        if (joined != null) {
            joined.writable();
        }
    }
}
