package org.iofog.contract.amqp.bytes;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.Reconnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the bus for bytes that are worth nothing once it breaks. It connects again for ever, but its links end
 * with each connection. Everything, listeners included, happens on its event loop.
 */
public final class ByteConnection implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(10);

    private static final int SMALLEST_READ = 512;
    private static final int FIRST_READ = 4 << 10;

    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final BusAccess access;
    private final ByteConnectionListener listener;
    private final Reconnection reconnection;

    private @Nullable Channel channel;
    private @Nullable Session session;
    private boolean closed;
    private volatile @Nullable String problem = "The bus is not connected yet.";

    private ByteConnection(Vertx vertx, BusAccess access, ByteConnectionListener listener) {
        this.loop = vertx.nettyEventLoopGroup().next();
        this.access = access;
        this.listener = listener;
        this.reconnection = new Reconnection(access);
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channelFactory(NioSocketChannel::new)
                .resolver(((VertxInternal) vertx).nettyAddressResolverGroup())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
                .option(
                        ChannelOption.RCVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(SMALLEST_READ, FIRST_READ, Frames.LARGEST))
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel opening) {
                        prepare(opening);
                    }
                });
    }

    /** Returns at once; the connection comes up in the background. */
    public static ByteConnection open(Vertx vertx, BusAccess access, ByteConnectionListener listener) {
        ByteConnection bytes = new ByteConnection(vertx, access, listener);
        bytes.loop.execute(bytes::connect);
        return bytes;
    }

    /** Where everything about this connection happens. */
    public EventLoop loop() {
        return loop;
    }

    /** Why there is no connection now, one sentence; null while there is one. */
    public @Nullable String problem() {
        return problem;
    }

    /**
     * Opens a link to an address that exists.
     *
     * @param ready there is credit again
     * @param ended the link is no more, with the reason
     */
    public ByteSender sender(String address, Runnable ready, Consumer<String> ended) {
        return new ByteSender(connected(), address, ready, ended);
    }

    /**
     * Receives what is sent to a topic from now on.
     *
     * @param handler is lent what it gets until it returns
     * @param attached nothing is missed from here on
     */
    public ByteReceiver receiver(String topic, Consumer<ByteBuf> handler, Runnable attached, Consumer<String> ended) {
        return new ByteReceiver(connected(), topic, handler, attached, ended);
    }

    @Override
    public void close() {
        loop.execute(() -> {
            closed = true;
            if (session != null) {
                session.close();
            } else if (channel != null) {
                Future<?> unused = channel.close();
            }
        });
    }

    private Session connected() {
        if (session == null) {
            throw new IllegalStateException(problem);
        }
        return session;
    }

    private void connect() {
        if (closed) {
            return;
        }
        ChannelFuture connecting = bootstrap.connect(access.host(), access.port());
        Channel opening = connecting.channel();
        channel = opening;
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                Future<?> unused =
                        loop.schedule(() -> requireLogin(opening), LOGIN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                ended(opening, String.valueOf(done.cause().getMessage()));
            }
        });
        opening.closeFuture().addListener(gone -> ended(opening, "the connection broke"));
    }

    private void prepare(Channel opening) {
        if (access.isTls()) {
            opening.pipeline().addLast(Tls.handler(opening, access));
        }
        opening.pipeline()
                .addLast(
                        new FrameSplitter(),
                        new Handshake(opening, access, this::up, reason -> ended(opening, reason)));
    }

    private void requireLogin(Channel opening) {
        if (session == null) {
            ended(opening, "it is silent");
        }
    }

    private void up(Session next) {
        session = next;
        problem = null;
        reconnection.connected();
        listener.up();
    }

    private void ended(Channel former, String reason) {
        if (!former.equals(channel)) {
            return;
        }
        boolean wasUp = session != null;
        channel = null;
        session = null;
        Future<?> unused = former.close();
        if (closed) {
            return;
        }
        String sentence = reconnection.lost(reason);
        problem = sentence;
        if (wasUp) {
            listener.down(sentence);
        }
        connectLater();
    }

    private void connectLater() {
        long pause = reconnection.nextPause().toMillis();
        Future<?> unused = loop.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
    }
}
