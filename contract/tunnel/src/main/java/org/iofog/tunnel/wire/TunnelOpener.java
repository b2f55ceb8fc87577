package org.iofog.tunnel.wire;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.bytes.ByteConnection;
import org.iofog.contract.amqp.bytes.ByteConnectionListener;
import org.iofog.contract.amqp.bytes.ByteReceiver;
import org.jspecify.annotations.Nullable;

/** Opens streams to agents. For its event loop alone, but for {@link #close}. */
public final class TunnelOpener implements AutoCloseable {

    /** A trunk without streams is kept for the next ones so many beats. */
    private static final int IDLE_TICKS = 20;

    private final String name;
    private final Map<String, Way> ways = new HashMap<>();
    private final ByteConnection bus;
    private final Future<?> beat;

    /** @param access its user is the opener's name on the bus */
    public TunnelOpener(Vertx vertx, BusAccess access) {
        name = access.user();
        bus = ByteConnection.open(vertx, access, new Connection());
        beat = Beat.on(loop(), this::tick);
    }

    /** Where streams and their sockets live. */
    public EventLoop loop() {
        return bus.loop();
    }

    /** Why nothing can be opened now, one sentence; null where it can. */
    public @Nullable String problem() {
        return bus.problem();
    }

    /** @param listener told when the stream is open, or that it could not be opened */
    public TunnelStream open(String agent, OpenRequest request, StreamListener listener) {
        return ways.computeIfAbsent(agent, Way::new).trunk.open(request, listener);
    }

    @Override
    public void close() {
        beat.cancel(false);
        loop().execute(() -> {
            allWays().forEach(way -> way.trunk.close("The tunnel is closed."));
            bus.close();
        });
    }

    private void tick() {
        allWays().forEach(Way::tick);
    }

    private List<Way> allWays() {
        return List.copyOf(ways.values());
    }

    private final class Connection implements ByteConnectionListener {

        @Override
        public void up() {
            allWays().forEach(Way::attach);
        }

        @Override
        public void down(String reason) {
            allWays().forEach(way -> way.trunk.end(reason));
        }
    }

    /** The trunk to one agent and its links. */
    private final class Way implements TrunkListener {

        private final String agent;
        private final Trunk trunk = new Trunk(ThreadLocalRandom.current().nextLong(), loop(), this);
        private @Nullable ByteReceiver receiver;

        Way(String agent) {
            this.agent = agent;
            if (bus.problem() == null) {
                attach();
            }
        }

        /** Asks for nothing before the answer can arrive. */
        private void attach() {
            if (receiver == null) {
                String out = Addresses.tunnelOut(agent, name, Long.toHexString(trunk.id()));
                receiver = bus.receiver(out, trunk::received, this::send, trunk::end);
            }
        }

        private void send() {
            trunk.outbound()
                    .sendThrough(bus.sender(Addresses.tunnelIn(agent, name), trunk.outbound()::drain, trunk::end));
        }

        private void tick() {
            if (trunk.idleTicks() > IDLE_TICKS) {
                trunk.close("The tunnel is not in use.");
            } else {
                trunk.tick();
            }
        }

        @Override
        public StreamListener requested(TunnelStream stream, OpenRequest request) {
            stream.reset(Ending.BY_PEER);
            return Deaf.LISTENER;
        }

        @Override
        public void ended(Trunk gone) {
            ways.remove(agent, this);
            if (receiver != null) {
                receiver.close();
            }
        }
    }
}
