package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bus and database are killed under work: after their restart every accepted command has its effect once. */
class ServerFaultsST {

    private final Containers containers = Containers.ofThisMachine();
    private Mesh mesh;
    private ControllerApi api;
    private String agentUuid;

    @BeforeEach
    void startMesh(@TempDir Path folder) {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        agentUuid = api.agent("agent-1").uuid();
    }

    @AfterEach
    void removeEverything() {
        mesh.close();
        containers.cleanUpAfter(agentUuid);
    }

    @Test
    void nothingAcceptedIsLostWhenTheBusIsKilled() {
        List<String> accepted = acceptBefore(() -> mesh.get("servers").kill(), "bus");

        mesh.killDatabase();
        mesh.get("servers").start();

        awaitAllRunning(accepted);
    }

    @Test
    void nothingAcceptedIsLostWhenTheDatabaseIsKilled() {
        List<String> accepted = acceptBefore(mesh::killDatabase, "database");

        mesh.get("servers").kill();
        mesh.get("servers").start();

        awaitAllRunning(accepted);
    }

    /** Has commands accepted as fast as they come, and lets the fault happen while their effects are still on the way. */
    private List<String> acceptBefore(Runnable fault, String prefix) {
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = prefix + "-" + i;
            api.accept(Microservices.createSleeper(name, "agent-1"));
            accepted.add(name);
        }
        fault.run();
        return accepted;
    }

    private void awaitAllRunning(List<String> names) {
        await().atMost(Mesh.SOON.multipliedBy(2)).ignoreExceptions().untilAsserted(() -> {
            api.login(Mesh.EMAIL, Mesh.PASSWORD);
            assertThat(names).allMatch(name -> Microservices.runsUpToDate(api.microservice(name)));
        });
        assertThat(containers.allOf(agentUuid)).hasSize(names.size());
        api.accept(Microservices.createSleeper("afterwards", "agent-1"));
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("afterwards")));
    }
}
