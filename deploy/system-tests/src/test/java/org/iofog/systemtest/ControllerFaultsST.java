package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted has its effect once, whatever happens to the controllers. */
class ControllerFaultsST {

    private final Containers containers = Containers.ofThisMachine();
    private final List<String> agents = new ArrayList<>();
    private Mesh mesh;

    @BeforeEach
    void startServers(@TempDir Path folder) {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        mesh.startServers();
    }

    @AfterEach
    void removeEverything() {
        mesh.close();
        agents.forEach(containers::cleanUpAfter);
    }

    @Test
    void aCommandAcceptedButNotPublishedIsPublishedAfterAKill() throws SQLException {
        ControllerApi api = startMeshOfOne();
        String correlationId;
        try (Connection database = connectToDatabase()) {
            holdTheOutbox(database);
            correlationId =
                    api.accept(Microservices.createSleeper("kept", "agent-1")).correlationId();

            mesh.get("controller-1").kill();
        }
        mesh.get("controller-1").start();
        ControllerApi restarted = mesh.controller("controller-1");

        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(restarted.microservice("kept")));
        assertThat(containers.allOf(agents.getFirst())).hasSize(1);
        assertThat(restarted.trace(correlationId).stamps()).isNotEmpty();
    }

    @Test
    void twoHundredDeploysAreAllDoneWhenOneOfTwoControllersIsKilledAmongThem() {
        ControllerApi first = startMeshOfOne();
        ControllerApi second = mesh.startController("controller-2");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            names.add("sleeper-" + i);
            second.accept(Microservices.createSleeper("sleeper-" + i, "agent-1"));
            if (i == 100) {
                mesh.get("controller-1").kill();
            }
        }
        assertThat(first.isUp()).isFalse();

        await().atMost(Mesh.SOON.multipliedBy(4)).untilAsserted(() -> {
            List<MicroserviceView> all = second.microservices();
            assertThat(all).extracting(MicroserviceView::name).containsExactlyInAnyOrderElementsOf(names);
            assertThat(all).allMatch(Microservices::runsUpToDate);
        });
        assertThat(containers.allOf(agents.getFirst())).hasSize(200);
    }

    private ControllerApi startMeshOfOne() {
        ControllerApi api = mesh.startController("controller-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        agents.add(api.agent("agent-1").uuid());
        return api;
    }

    private Connection connectToDatabase() throws SQLException {
        var connection = mesh.connection();
        return DriverManager.getConnection(
                "jdbc:" + connection.path("databaseUrl").asText(),
                connection.path("databaseUser").asText(),
                connection.path("databasePassword").asText());
    }

    /** As long as this connection lives, no controller can take anything out of the outbox. */
    private static void holdTheOutbox(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("select * from outbox_shards for update");
        }
    }
}
