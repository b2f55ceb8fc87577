package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.bytes.ByteConnection;
import org.iofog.contract.amqp.bytes.ByteConnectionListener;
import org.iofog.contract.amqp.bytes.ByteReceiver;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes streams that openers of public ports open to an agent. Who the opener is, is told by the address, to which the
 * bus lets nobody else send.
 */
public final class TunnelConnector implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TunnelConnector.class);

    private final String agent;
    private final StreamTarget target;
    private final ByteConnection bus;
    private final Future<?> beat;
    private final Map<String, ByteReceiver> receivers = new HashMap<>();
    private final Map<TrunkKey, Trunk> trunks = new HashMap<>();
    private Set<String> openers = new HashSet<>();
    private boolean connected;

    /** @param access the agent's own: its user is the agent's uuid */
    public TunnelConnector(Vertx vertx, BusAccess access, StreamTarget target) {
        this.agent = access.user();
        this.target = target;
        bus = ByteConnection.open(vertx, access, new Connection());
        beat = Beat.on(loop(), this::tick);
    }

    public EventLoop loop() {
        return bus.loop();
    }

    /** Listens to these from now on, from any thread. */
    public void listenTo(Set<String> wanted) {
        loop().execute(() -> {
            openers = Set.copyOf(wanted);
            attach();
        });
    }

    @Override
    public void close() {
        beat.cancel(false);
        loop().execute(() -> {
            all().forEach(trunk -> trunk.close("The agent ends."));
            bus.close();
        });
    }

    /** Whose ports do not lead here any more is heard until its connections have ended. */
    private void attach() {
        if (!connected) {
            return;
        }
        for (String opener : openers) {
            receivers.computeIfAbsent(opener, this::receiver);
        }
        Set<String> gone = new HashSet<>(receivers.keySet());
        gone.removeAll(openers);
        trunks.keySet().forEach(inUse -> gone.remove(inUse.opener()));
        gone.forEach(this::detach);
    }

    private ByteReceiver receiver(String opener) {
        return bus.receiver(
                Addresses.tunnelIn(agent, opener),
                message -> received(opener, message),
                () -> LOG.debugf("Public ports of %s lead here.", opener),
                reason -> refused(opener, reason));
    }

    /** The permission may come a moment later; {@link #tick} tries again. */
    private void refused(String opener, String reason) {
        LOG.debugf("Cannot serve public ports of %s yet: %s", opener, reason);
        receivers.remove(opener);
    }

    private void detach(String opener) {
        ByteReceiver former = receivers.remove(opener);
        if (former != null) {
            former.close();
        }
    }

    private void received(String opener, ByteBuf message) {
        if (message.readableBytes() < Batch.HEAD) {
            return;
        }
        TrunkKey key = new TrunkKey(opener, message.getLong(message.readerIndex()));
        Trunk trunk = trunks.get(key);
        if (trunk == null) {
            trunk = begin(key);
        }
        trunk.received(message);
    }

    private Trunk begin(TrunkKey key) {
        Trunk trunk = new Trunk(key.id(), loop(), new Requests(key));
        trunks.put(key, trunk);
        String out = Addresses.tunnelOut(agent, key.opener(), Long.toHexString(key.id()));
        trunk.outbound().sendThrough(bus.sender(out, trunk.outbound()::drain, trunk::end));
        return trunk;
    }

    private void tick() {
        attach();
        all().forEach(Trunk::tick);
    }

    private List<Trunk> all() {
        return List.copyOf(trunks.values());
    }

    private record TrunkKey(String opener, long id) {}

    private final class Requests implements TrunkListener {

        private final TrunkKey key;

        Requests(TrunkKey key) {
            this.key = key;
        }

        @Override
        public StreamListener requested(TunnelStream stream, OpenRequest request) {
            StreamListener listener = target.connect(stream, key.opener(), request);
            return listener == null ? refuse(stream, request) : listener;
        }

        private StreamListener refuse(TunnelStream stream, OpenRequest request) {
            LOG.debugf("%s asked for the mapping %s, which is not served here.", key.opener(), request.mapping());
            stream.reset(new Ending(Ending.Cause.NOT_SERVED, "The agent does not serve this public port."));
            return Deaf.LISTENER;
        }

        @Override
        public void ended(Trunk gone) {
            trunks.remove(key, gone);
        }
    }

    private final class Connection implements ByteConnectionListener {

        @Override
        public void up() {
            connected = true;
            attach();
        }

        @Override
        public void down(@Nullable String reason) {
            connected = false;
            receivers.clear();
            all().forEach(trunk -> trunk.end("The agent lost its connection to the bus."));
        }
    }
}
