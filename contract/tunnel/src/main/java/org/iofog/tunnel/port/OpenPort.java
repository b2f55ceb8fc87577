package org.iofog.tunnel.port;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.tunnel.front.Entrance;
import org.iofog.tunnel.front.Front;
import org.iofog.tunnel.front.Refusal;
import org.iofog.tunnel.front.TcpFront;
import org.iofog.tunnel.http.HttpFront;
import org.iofog.tunnel.wire.TunnelOpener;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One public port, opened as soon as nobody else has it. On one host the first to bind it owns it, and another takes over
 * when that one is gone. For the event loop of the opener, but for {@link #status}.
 */
final class OpenPort {

    private static final Logger LOG = Logger.getLogger(OpenPort.class);
    private static final int BACKLOG = 1024;
    private static final int PAUSE_MILLIS = 500;

    private final TunnelOpener opener;
    private final PortSettings settings;
    private final Runnable changed;
    private final Clock clock;
    private final Front front;
    private final PortTraffic traffic = new PortTraffic();

    private PublicPort wanted;
    private Admission admission;
    private @Nullable Channel listening;
    private boolean closed;
    private volatile Seen seen;

    OpenPort(PublicPort wanted, TunnelOpener opener, PortSettings settings, Runnable changed, Clock clock) {
        this.wanted = wanted;
        this.opener = opener;
        this.settings = settings;
        this.changed = changed;
        this.clock = clock;
        this.admission = new Admission(wanted.access());
        this.front = wanted.protocol() == PublicProtocol.HTTP ? new HttpFront(settings.http()) : new TcpFront();
        this.seen = new Seen(PortState.CLOSED, null, clock.instant());
    }

    /** Whether the same socket can serve what is wanted now. */
    boolean fits(PublicPort next) {
        return next.port() == wanted.port() && next.protocol() == wanted.protocol();
    }

    /** New connections go where it leads now. */
    void follow(PublicPort next) {
        if (!next.access().equals(wanted.access())) {
            admission = new Admission(next.access());
        }
        wanted = next;
    }

    void open() {
        if (closed) {
            return;
        }
        try {
            if (settings.tls() != null) {
                settings.tls().context();
            }
            bind();
        } catch (IllegalArgumentException unusable) {
            refused(String.valueOf(unusable.getMessage()));
        }
    }

    private void bind() {
        ChannelFuture binding = new ServerBootstrap()
                .group(opener.loop())
                .channelFactory(NioServerSocketChannel::new)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel socket) {
                        accepted(socket);
                    }
                })
                .bind(settings.address(), wanted.port());
        binding.addListener(done -> {
            if (done.isSuccess()) {
                bound(binding.channel());
            } else {
                refused(
                        "Port %d cannot be opened at %s: %s has it (%s). Choose another public port or end that process."
                                .formatted(
                                        wanted.port(),
                                        settings.address(),
                                        PortHolder.of(wanted.port()),
                                        done.cause().getMessage()));
            }
        });
    }

    private void bound(Channel socket) {
        if (closed) {
            Future<?> unused = socket.close();
            return;
        }
        listening = socket;
        LOG.infof("The public port %d of %s is open.", wanted.port(), wanted.microserviceName());
        see(PortState.OPEN, null);
    }

    private void refused(String sentence) {
        if (!sentence.equals(seen.problem())) {
            see(PortState.REFUSED, sentence);
            LOG.warn(sentence);
        }
        Future<?> unused = opener.loop().schedule(this::open, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void accepted(Channel socket) {
        InetSocketAddress client = (InetSocketAddress) socket.remoteAddress();
        Refusal refusal = admission.refusal(client, traffic.connections(), System.nanoTime());
        traffic.opened();
        socket.closeFuture().addListener(done -> traffic.closed());
        CertificateFiles tls = settings.tls();
        if (tls != null) {
            socket.pipeline().addLast(tls.context().newHandler(socket.alloc()));
        }
        socket.pipeline()
                .addLast(
                        new CountedBytes(traffic),
                        new IdleStateHandler(0, 0, settings.idle().toMillis(), TimeUnit.MILLISECONDS));
        if (refusal != null) {
            front.refuse(socket, refusal);
        } else {
            front.accepted(socket, new Entrance(opener, () -> wanted, client, tls != null, settings.patience()));
        }
    }

    /** Takes no more connections; those there are end by themselves. */
    void close() {
        closed = true;
        if (listening != null) {
            Future<?> unused = listening.close();
        }
        see(PortState.CLOSED, null);
    }

    private void see(PortState state, @Nullable String problem) {
        seen = new Seen(state, problem, clock.instant());
        changed.run();
    }

    PortStatus status() {
        Seen now = seen;
        return new PortStatus(
                wanted.mapping(),
                now.state(),
                now.problem(),
                now.since(),
                traffic.connections(),
                traffic.bytesIn(),
                traffic.bytesOut(),
                settings.tls() != null);
    }

    private record Seen(PortState state, @Nullable String problem, Instant since) {}
}
