package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container engine of an agent is restarted. */
class EngineFaultsST {

    private PrivateEngine engine;
    private Mesh mesh;
    private ControllerApi api;
    private Containers containers;

    @BeforeEach
    void startMesh(@TempDir Path folder) {
        BusyboxImage.ensure();
        engine = new PrivateEngine(folder.resolve("engine"));
        engine.start();
        engine.copyImage(BusyboxImage.NAME);
        containers = new Containers(engine.url());
        mesh = new Mesh(folder);
        mesh.useEngine(engine.url());
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startAgent(api, "controller-1", "agent-1");
    }

    @AfterEach
    void stopEverything() {
        mesh.close();
        engine.close();
    }

    @Test
    void containersComeBackAfterTheEngineWasRestarted() {
        api.accept(Microservices.createSleeper("survivor", "agent-1"));
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("survivor")));
        String agentUuid = api.agent("agent-1").uuid();

        engine.stop();
        await().atMost(Mesh.SOON).until(() -> !api.agent("agent-1").engine().reachable());
        engine.start();

        await().atMost(Mesh.SOON).until(() -> containers.runningOf(agentUuid).size() == 1);
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("survivor")));
        assertThat(containers.allOf(agentUuid)).hasSize(1);
    }
}
