package org.iofog.agent.process;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.port.PublicPortKeeper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Both ends of tunnels on an agent's host: the ports it opens, and those that lead to its containers. */
final class TunnelEnds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TunnelEnds.class);

    /** Shorter than who opens a port waits, so that it hears why. */
    private static final Duration CONTAINER_PATIENCE = Duration.ofSeconds(10);

    /** For connections to a container that has to go. */
    private static final Duration LAST_CALL = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final BusAccess access;
    private final PortSettings settings;
    private final Runnable changed;
    private final Clock clock;
    private final ServedPorts served;
    private @Nullable ContainerTarget target;
    private @Nullable PublicPortKeeper keeper;

    /** @param changed a port that the agent opens itself was opened, refused or closed */
    TunnelEnds(Vertx vertx, BusAccess access, PortSettings settings, Runnable changed, Clock clock) {
        this.vertx = vertx;
        this.access = access;
        this.settings = settings;
        this.changed = changed;
        this.clock = clock;
        this.served = new ServedPorts(access.user());
    }

    /** Each end is there from its first port on: an agent without public ports needs no connection for them. */
    synchronized void follow(DesiredState state) {
        served.follow(state.publicPorts());
        List<PublicPort> own = state.publicPorts().stream()
                .filter(port -> access.user().equals(port.host()))
                .toList();
        if (target != null) {
            target.look();
        } else if (!served.openers().isEmpty()) {
            target = new ContainerTarget(vertx, access, served, CONTAINER_PATIENCE);
        }
        if (keeper == null && !own.isEmpty()) {
            keeper = new PublicPortKeeper(vertx, access, settings, changed, clock);
        }
        if (keeper != null) {
            keeper.follow(own);
        }
    }

    /** Who wants to connect to a microservice waits until {@link #admit}. */
    synchronized void hold(String microservice) {
        if (target != null) {
            target.hold(microservice);
        }
    }

    synchronized void admit(String microservice) {
        if (target != null) {
            target.admit(microservice);
        }
    }

    /** Waits until nobody is connected to a microservice any more, or time is up. */
    void drain(String microservice) throws InterruptedException {
        ContainerTarget connecting = target();
        if (connecting != null && !connecting.drain(microservice, LAST_CALL)) {
            LOG.infof(
                    "Connections to the microservice %s have not ended in %d s.", microservice, LAST_CALL.toSeconds());
        }
    }

    private synchronized @Nullable ContainerTarget target() {
        return target;
    }

    synchronized List<PortStatus> statuses() {
        return keeper == null ? List.of() : keeper.statuses();
    }

    @Override
    public synchronized void close() {
        if (keeper != null) {
            keeper.close();
        }
        if (target != null) {
            target.close();
        }
    }
}
