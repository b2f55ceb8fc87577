package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.iofog.contract.command.MicroserviceCommand;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RestartMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The container of a microservice is replaced in its place while visitors ask for its page and place orders without a pause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpdateUnderLoadST {

    private final int external = Mesh.freePort();
    private final int open = Mesh.freePort();
    private Mesh mesh;
    private ControllerApi api;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startTunnelService("tunnel-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        api.accept(shop(Shop.commands()));
        await().atMost(Mesh.SOON).until(() -> Visitors.fetch(open).equals("page"));
    }

    @AfterAll
    void stopEverything() {
        String agent = api.agent("agent-1").uuid();
        mesh.close();
        Containers.ofThisMachine().cleanUpAfter(agent);
    }

    @Test
    void noRequestFailsWhileTheMicroserviceIsUpdated() {
        nobodyNotices(new UpdateMicroservice(
                "default", "web", shop(Shop.laterCommands()).spec()));
    }

    @Test
    void noRequestFailsWhileTheMicroserviceIsRestarted() {
        nobodyNotices(new RestartMicroservice("default", "web"));
    }

    private void nobodyNotices(MicroserviceCommand command) {
        // Given
        try (Visitors readers = Visitors.readers(open, 4);
                Visitors buyers = Visitors.buyers(open, 4)) {
            await().atMost(Mesh.SOON).until(() -> readers.served() > 100 && buyers.served() > 10);

            // When
            api.awaitDone(api.accept(command));

            // Then
            int served = readers.served();
            int sold = buyers.served();
            await().atMost(Mesh.SOON).until(() -> readers.served() > served + 100 && buyers.served() > sold + 10);
            assertThat(readers.failures()).isEmpty();
            assertThat(buyers.failures()).isEmpty();
        }
    }

    private CreateMicroservice shop(List<String> commands) {
        return Microservices.createServer(
                "web",
                "agent-1",
                commands,
                List.of(new PortMapping(80, external, open, null, PortProtocol.HTTP, null)));
    }
}
