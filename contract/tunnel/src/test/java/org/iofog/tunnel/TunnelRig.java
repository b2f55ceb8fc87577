package org.iofog.tunnel;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.TunnelWay;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.BusExtension;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.port.PublicPortKeeper;

/** Both ends of a tunnel over a real bus, in this process: the tunnel service's and any number of agents'. */
final class TunnelRig implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOKEN = "agent-token";
    private static final Duration CONTAINER_PATIENCE = Duration.ofSeconds(2);

    final PublicPortKeeper keeper;
    private final BusExtension bus;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    TunnelRig(BusExtension bus, PortSettings settings) {
        this.bus = bus;
        keeper = new PublicPortKeeper(bus.vertx(), tunnelService(bus), settings, () -> {}, Clock.systemUTC());
    }

    static BusAccess tunnelService(BusExtension bus) {
        return BusAccess.of(
                bus.broker().url(),
                bus.broker().tunnel().user(),
                bus.broker().tunnel().password());
    }

    /** Lets an agent in, as the controller does. */
    String newAgent() {
        String uuid = UUID.randomUUID().toString();
        bus.asController().grant(uuid, TOKEN);
        return uuid;
    }

    /** Lets an agent open public ports that lead to another. */
    void letOpen(String opener, String agent) {
        change(access -> access.grant(new TunnelWay(agent, opener)));
    }

    /** Takes that back. */
    void letOpenNoMore(String opener, String agent) {
        change(access -> access.revoke(new TunnelWay(agent, opener)));
    }

    private void change(Function<AgentAccess, Uni<Void>> rights) {
        try (BrokerManagement management =
                new BrokerManagement(bus.asController().connection())) {
            rights.apply(new AgentAccess(management)).await().atMost(SOON);
        }
    }

    BusAccess accessOf(String agent) {
        return BusAccess.of(bus.broker().url(), agent, new Secret(TOKEN).value());
    }

    /** The agent's end, which serves these ports where they are its own. */
    ContainerTarget serve(String agent, PublicPort... ports) {
        ServedPorts served = new ServedPorts(agent);
        served.follow(List.of(ports));
        return serve(agent, served);
    }

    ContainerTarget serve(String agent, ServedPorts served) {
        return new ContainerTarget(bus.vertx(), accessOf(agent), served, CONTAINER_PATIENCE);
    }

    void open(PublicPort... ports) {
        keeper.follow(List.of(ports));
        await().atMost(SOON)
                .until(() -> keeper.statuses().size() == ports.length
                        && keeper.statuses().stream().allMatch(status -> status.state() == PortState.OPEN));
    }

    static PublicPort tcp(String agent, int external) {
        return port(agent, external, PublicProtocol.TCP, PortAccess.UNLIMITED);
    }

    static PublicPort port(String agent, int external, PublicProtocol protocol, PortAccess access) {
        return new PublicPort(
                UUID.randomUUID().toString(),
                "default",
                UUID.randomUUID().toString(),
                "web",
                freePort(),
                protocol,
                null,
                agent,
                external,
                access);
    }

    static PublicPort leadingTo(PublicPort port, String agent, int external) {
        return new PublicPort(
                port.mapping(),
                port.namespace(),
                port.microservice(),
                port.microserviceName(),
                port.port(),
                port.protocol(),
                port.host(),
                agent,
                external,
                port.access());
    }

    static PublicPort openedBy(String host, PublicPort port) {
        return new PublicPort(
                port.mapping(),
                port.namespace(),
                port.microservice(),
                port.microserviceName(),
                port.port(),
                port.protocol(),
                host,
                port.agent(),
                port.externalPort(),
                port.access());
    }

    static Socket connect(PublicPort port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port());
        socket.setSoTimeout((int) SOON.toMillis());
        return socket;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes it with the rig, what was made last first. */
    <T extends AutoCloseable> T closing(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        keeper.close();
    }
}
