package org.iofog.tunnel.port;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.wire.TunnelOpener;
import org.jspecify.annotations.Nullable;

/** Keeps the public ports of this process open as they are wanted. Safe to use from any thread. */
public final class PublicPortKeeper implements AutoCloseable {

    private final TunnelOpener opener;
    private final PortSettings settings;
    private final Runnable changed;
    private final Clock clock;
    private final Map<String, OpenPort> ports = new ConcurrentHashMap<>();

    /**
     * @param access its user is the opener's name on the bus
     * @param changed a port was opened, refused or closed
     */
    public PublicPortKeeper(Vertx vertx, BusAccess access, PortSettings settings, Runnable changed, Clock clock) {
        this.opener = new TunnelOpener(vertx, access);
        this.settings = settings;
        this.changed = changed;
        this.clock = clock;
    }

    /** These are wanted from now on, and no others. */
    public void follow(Collection<PublicPort> wanted) {
        Map<String, PublicPort> byMapping = wanted.stream()
                .collect(Collectors.toMap(PublicPort::mapping, Function.identity(), (first, second) -> second));
        opener.loop().execute(() -> apply(byMapping));
    }

    private void apply(Map<String, PublicPort> wanted) {
        List.copyOf(ports.entrySet()).forEach(entry -> {
            PublicPort next = wanted.get(entry.getKey());
            if (next == null || !entry.getValue().fits(next)) {
                ports.remove(entry.getKey());
                entry.getValue().close();
            }
        });
        wanted.forEach((mapping, port) -> {
            OpenPort open = ports.get(mapping);
            if (open == null) {
                open(port);
            } else {
                open.follow(port);
            }
        });
    }

    private void open(PublicPort port) {
        OpenPort opening = new OpenPort(port, opener, settings, changed, clock);
        ports.put(port.mapping(), opening);
        opening.open();
    }

    public List<PortStatus> statuses() {
        return ports.values().stream().map(OpenPort::status).toList();
    }

    /** Why the bus cannot be reached, one sentence; null where it can. */
    public @Nullable String problem() {
        return opener.problem();
    }

    @Override
    public void close() {
        opener.loop().execute(() -> ports.values().forEach(OpenPort::close));
        opener.close();
    }
}
