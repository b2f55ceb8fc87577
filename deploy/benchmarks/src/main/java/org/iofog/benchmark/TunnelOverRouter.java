package org.iofog.benchmark;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.mesh.Mesh;

/** Public ports over one router, both ends processes of their own, and beside them two plain clients of that router. */
final class TunnelOverRouter implements AutoCloseable {

    private final String router;
    private final BareAmqp bare;
    private final SocketPath path;
    private final List<Process> ends;

    /**
     * @param router as the table has it
     * @param opener the tunnel service's access
     * @param agent its user is the agent's uuid
     * @param plain access that may make addresses
     */
    TunnelOverRouter(String router, Vertx vertx, BusAccess opener, BusAccess agent, BusAccess plain, SocketPath servers)
            throws IOException, InterruptedException {
        this.router = router;
        List<PublicPort> ports = List.of(
                port(agent.user(), servers.echo(), PublicProtocol.TCP),
                port(agent.user(), servers.sink(), PublicProtocol.TCP),
                port(agent.user(), servers.web(), PublicProtocol.HTTP));
        ends = List.of(TunnelEnd.start(agent, ports), TunnelEnd.start(opener, ports));
        path = new SocketPath(
                "tunnel over " + router,
                ports.get(0).port(),
                ports.get(1).port(),
                ports.get(2).port());
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> !path.echoes(1).isEmpty());
        bare = new BareAmqp(vertx, plain);
    }

    String router() {
        return router;
    }

    SocketPath path() {
        return path;
    }

    BareAmqp bare() {
        return bare;
    }

    /** @return KiB of both ends together for each of so many idle connections */
    double idle(int connections) {
        try {
            double before = resident();
            List<Socket> idle = path.idle(connections);
            double kibibytes = (resident() - before) * 1024 / connections;
            for (Socket socket : idle) {
                socket.close();
            }
            return kibibytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double resident() throws IOException {
        double sum = 0;
        for (Process process : ends) {
            sum += ProcessMemory.residentMebibytes(process.pid());
        }
        return sum;
    }

    private static PublicPort port(String agent, int external, PublicProtocol protocol) {
        return new PublicPort(
                UUID.randomUUID().toString(),
                "default",
                "benchmark",
                "benchmark",
                Mesh.freePort(),
                protocol,
                null,
                agent,
                external,
                PortAccess.UNLIMITED);
    }

    @Override
    public void close() {
        bare.close();
        ends.forEach(Process::destroy);
    }
}
