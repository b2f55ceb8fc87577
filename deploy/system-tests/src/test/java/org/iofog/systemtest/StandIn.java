package org.iofog.systemtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.command.MicroserviceCommand.StopMicroservice;
import org.iofog.contract.spec.PortMapping;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;

/** Makes room for a server of a test in place of a container: an echo there tells what becomes of its connections. */
final class StandIn {

    private static final String NAME = "echo";
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private StandIn() {}

    /** Deploys the microservice and stops it, so that its external ports are free. */
    static void clear(ControllerApi api, String agent, List<PortMapping> ports) {
        api.accept(Microservices.createWithPorts(NAME, agent, ports));
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice(NAME)));
        api.accept(new StopMicroservice("default", NAME));
        await().atMost(Mesh.SOON).until(() -> isStopped(api));
    }

    private static boolean isStopped(ControllerApi api) {
        return api.microservice(NAME).placements().stream()
                .allMatch(placement ->
                        placement.observed() != null && placement.observed().state() == ContainerState.STOPPED);
    }

    /** Waits until it answers through a public port. */
    static void awaitEcho(String host, int port) {
        await().atMost(Mesh.SOON).ignoreExceptions().until(() -> {
            try (Socket socket = new Socket(host, port)) {
                socket.setSoTimeout((int) SECONDS.toMillis());
                roundTrip(socket);
                return true;
            }
        });
    }

    static void roundTrip(Socket socket) throws IOException {
        socket.getOutputStream().write(7);
        if (socket.getInputStream().read() != 7) {
            throw new IOException("Nothing came back.");
        }
    }
}
