package org.iofog.tunnel.agent;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/** Connects one stream to a container, again and again while the container is being replaced or started. */
final class ContainerDialing implements StreamListener {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;

    private final EventLoop loop;
    private final TunnelStream stream;
    private final Supplier<@Nullable Integer> port;
    private final long deadline;
    private @Nullable SocketEnd joined;
    private boolean finishedEarly;

    ContainerDialing(EventLoop loop, TunnelStream stream, Supplier<@Nullable Integer> port, Duration patience) {
        this.loop = loop;
        this.stream = stream;
        this.port = port;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    void dial() {
        Integer current = port.get();
        if (stream.isEnded()) {
            return;
        }
        if (current == null) {
            stream.reset(new Ending(Ending.Cause.NOT_SERVED, "The agent does not serve this public port any more."));
            return;
        }
        ChannelFuture connecting = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(InetAddress.getLoopbackAddress(), current);
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                join(connecting.channel());
            } else {
                failed(current);
            }
        });
    }

    private void join(Channel socket) {
        if (stream.isEnded()) {
            Resets.close(socket);
            return;
        }
        SocketEnd end = new SocketEnd(socket, stream);
        joined = end;
        stream.confirm();
        end.join();
        if (finishedEarly) {
            end.finished();
        }
    }

    private void failed(int tried) {
        if (System.nanoTime() < deadline) {
            Future<?> unused = loop.schedule(this::dial, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            stream.reset(new Ending(
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
        if (joined != null) {
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
