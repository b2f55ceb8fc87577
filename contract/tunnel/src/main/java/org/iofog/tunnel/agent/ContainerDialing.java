package org.iofog.tunnel.agent;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
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
    private final Door door;
    private final long deadline;
    private final Queue<ByteBuf> early = new ArrayDeque<>();
    private @Nullable SocketEnd joined;
    private boolean finishedEarly;

    ContainerDialing(
            Bootstrap sockets, TunnelStream stream, Supplier<@Nullable PublicPort> port, Door door, Duration patience) {
        this.sockets = sockets;
        this.stream = stream;
        this.port = port;
        this.door = door;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    void dial() {
        if (stream.isEnded()) {
            return;
        }
        PublicPort current = port.get();
        if (current == null) {
            refuse(new Ending(Ending.Cause.NOT_SERVED, "The agent does not serve this public port any more."));
        } else if (door.enter(this)) {
            connect(current.externalPort());
        } else {
            again(current.externalPort());
        }
    }

    private void connect(int external) {
        ChannelFuture connecting = sockets.connect(InetAddress.getLoopbackAddress(), external);
        connecting.channel().closeFuture().addListener(closed -> door.leave(this));
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                door.doubt();
                again(external);
            } else if (door.isProven()) {
                join(connecting.channel());
            } else {
                tryOut(connecting.channel(), external);
            }
        });
    }

    private void tryOut(Channel socket, int external) {
        Runnable held = () -> {
            door.prove();
            join(socket);
        };
        Runnable dropped = () -> {
            Future<?> unused = socket.close();
            again(external);
        };
        socket.pipeline().addLast(new Trial(held, dropped));
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
        early.forEach(end::data);
        early.clear();
        if (finishedEarly) {
            end.finished();
        }
    }

    private void again(int tried) {
        if (stream.isEnded()) {
            return;
        }
        if (System.nanoTime() < deadline) {
            Future<?> unused = sockets.config().group().schedule(this::dial, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            refuse(new Ending(
                    Ending.Cause.UNREACHABLE, "The container takes no connections on port %d.".formatted(tried)));
        }
    }

    private void refuse(Ending ending) {
        stream.reset(ending);
        forgetEarly();
    }

    private void forgetEarly() {
        early.forEach(ByteBuf::release);
        early.clear();
    }

    /** Its client is to come again, where it can: to another container, or to none. */
    void askToLeave() {
        stream.askToLeave();
    }

    boolean isServed() {
        return port.get() != null;
    }

    @Override
    public void data(ByteBuf data) {
        if (joined == null) {
            early.add(data);
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
            forgetEarly();
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
