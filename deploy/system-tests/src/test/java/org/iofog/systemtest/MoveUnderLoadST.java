package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.iofog.testkit.mesh.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A microservice moves from one host to another and back while visitors ask for its page and place orders, each of which
 * takes a moment, without a pause.
 */
class MoveUnderLoadST {

    private final int external = Mesh.freePort();
    private final int open = Mesh.freePort();
    private Mesh mesh;
    private IsolatedHost otherHost;
    private ControllerApi api;

    @BeforeEach
    void startMesh(@TempDir Path folder) throws IOException {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startTunnelService("tunnel-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        otherHost = new IsolatedHost(folder.resolve("host"), mesh.busPort());
        otherHost.start();
        mesh.useEngine(otherHost.engineUrl());
        mesh.runAgentBy("agent-2", otherHost.inside(Programs.agent()));
        mesh.startAgent(api, "controller-1", "agent-2");
    }

    @AfterEach
    void stopEverything() throws IOException {
        String agent = api.agent("agent-1").uuid();
        mesh.close();
        otherHost.close();
        Containers.ofThisMachine().cleanUpAfter(agent);
    }

    @Test
    void noRequestFailsWhileTheMicroserviceMoves() throws Exception {
        // Given
        api.accept(Microservices.createServer(
                "web",
                "agent-1",
                Shop.commands(),
                List.of(new PortMapping(80, external, open, null, PortProtocol.HTTP, null))));
        await().atMost(Mesh.SOON).until(() -> Visitors.fetch(open).equals("page"));

        // When
        try (Visitors readers = Visitors.readers(open, 4);
                Visitors buyers = Visitors.buyers(open, 4)) {
            move("agent-2");
            move("agent-1");

            // Then
            int served = readers.served();
            int sold = buyers.served();
            await().atMost(Mesh.SOON).until(() -> readers.served() > served + 100 && buyers.served() > sold + 10);
            assertThat(readers.failures()).isEmpty();
            assertThat(buyers.failures()).isEmpty();
        }
    }

    private void move(String agent) {
        api.awaitDone(api.accept(new MoveMicroservice("default", "web", agent)));
    }
}
