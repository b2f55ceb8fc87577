package org.iofog.agent.process;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.iofog.agent.application.HostProbe;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.application.router.RouterPrograms;
import org.iofog.agent.application.router.RouterSupervision;
import org.iofog.agent.application.session.AgentSession;
import org.iofog.agent.domain.BusIdentity;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.messaging.AgentBus;
import org.iofog.agent.router.LoopbackPorts;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.tunnel.port.PortSettings;

/** One identity's session with its own router and way to the bus. Closing it leaves containers and router running. */
final class AgentWork implements AutoCloseable {

    private final AgentBus bus;
    private final MessageServices messages;
    private final TunnelEnds tunnels;
    private final AgentSession session;
    private final RouterSupervision router;
    private final RemovalWatch removal;

    AgentWork(
            ProvisionedAgent identity,
            BusAccess access,
            String version,
            AgentHome home,
            Duration messageRetention,
            PortSettings publicPorts,
            ContainerEngine engine,
            HostProbe host,
            RouterPrograms routers,
            Vertx vertx,
            Clock clock) {
        bus = new AgentBus(access, vertx, clock);
        removal = new RemovalWatch(identity, clock);
        messages = new MessageServices(identity, access, version, home, messageRetention, engine, vertx, clock);
        tunnels = new TunnelEnds(vertx, access, publicPorts, this::publicPortsChanged, clock);
        HostServices services = new HostServices(messages, tunnels);
        session = new AgentSession(identity, version, engine, host, home.journal(), home.tasks(), bus, services, clock);
        router = new RouterSupervision(
                identityOn(access),
                home.routerJournal(),
                routers,
                new LoopbackPorts(),
                messages.network(),
                session::routerObserved,
                clock);
        session.start();
        router.start();
        bus.serve(session, router, new ConnectionRecord(home.processStatus(), clock).andThen(removal));
    }

    private void publicPortsChanged() {
        session.publicPortsChanged();
    }

    private static BusIdentity identityOn(BusAccess bus) {
        Path authority = bus.authority();
        return new BusIdentity(
                bus.host(),
                bus.port(),
                bus.isTls(),
                authority == null ? null : authority.toString(),
                bus.user(),
                bus.password());
    }

    boolean isDetached() {
        return session.detached().getCount() == 0;
    }

    /** The control plane was asked, and says that this host is no agent of it any more. */
    boolean isRemoved() {
        return removal.isRemoved();
    }

    void removeContainers() throws InterruptedException {
        session.removeContainers();
    }

    void tellDeparture() throws InterruptedException {
        session.tellDeparture();
    }

    /** To be told where messages go. */
    MessageNetwork messageNetwork() {
        return messages.network();
    }

    void removeRouter() throws InterruptedException {
        router.remove();
    }

    @Override
    public void close() {
        router.close();
        session.close();
        tunnels.close();
        messages.close();
        bus.close();
    }
}
