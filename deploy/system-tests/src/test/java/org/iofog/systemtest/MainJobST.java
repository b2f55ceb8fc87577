package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a new user, command by command: what the README promises. */
class MainJobST {

    private Path home;
    private ExampleMesh mesh;
    private Iofogctl iofogctl;

    @BeforeEach
    void deployMesh(@TempDir Path folder) throws IOException {
        mesh = new ExampleMesh(folder);
        iofogctl = mesh.iofogctl();
        home = mesh.home();
    }

    @AfterEach
    void deleteMesh() {
        mesh.close();
    }

    @Test
    void deployListDescribeMovePruneTraceAndDelete() throws IOException {
        Path application = home.resolve("application.yaml");
        Files.writeString(
                application,
                Files.readString(Programs.example("hello/application.yaml"))
                        .replace("iofog-example/busybox:1", BusyboxImage.NAME)
                        .replace("- sh", "- /bin/busybox\n          - sh")
                        .replace("external: 5080", "external: " + Mesh.freePort())
                        .replace("public: 5001", "public: " + Mesh.freePort()));

        iofogctl.run("deploy", "-f", application.toString()).expect(0);
        assertThat(iofogctl.run("get", "all").expect(0).out())
                .contains("agent-1", "agent-2", "hello", "greeter", "ticker", "RUNNING");
        assertThat(iofogctl.run("describe", "agent", "agent-1").expect(0).out()).contains("availableDiskThreshold: 0");
        String described =
                iofogctl.run("describe", "microservice", "ticker").expect(0).out();
        assertThat(described).contains("kind: Microservice", "agent-1");
        iofogctl.runWithInput(described, "deploy", "-f", "-").expect(0);

        iofogctl.run("move", "microservice", "ticker", "agent-2").expect(0);
        assertThat(iofogctl.run("get", "microservices").expect(0).out()).containsPattern("ticker +RUNNING.* agent-2");
        assertThat(iofogctl.run("trace", "microservice", "ticker").expect(0).out())
                .containsIgnoringCase("accepted")
                .containsIgnoringCase("published")
                .containsIgnoringCase("started");
        assertThat(iofogctl.run("logs", "microservice", "ticker", "--tail", "1")
                        .expect(0)
                        .out())
                .contains("UTC");
        assertThat(iofogctl.run("prune", "agent", "agent-1").expect(0).out()).contains("reclaimed");
        assertThat(iofogctl.run("get", "events").expect(0).out()).contains("microservice.moved");

        iofogctl.run("stop", "controlplane").expect(0);
        iofogctl.run("get", "agents").expect(3);
        iofogctl.run("start", "controlplane").expect(0);
        assertThat(iofogctl.run("get", "microservices").expect(0).out()).contains("ticker");

        iofogctl.run("delete", "application", "hello").expect(0);
        assertThat(iofogctl.run("get", "microservices").expect(0).out()).doesNotContain("ticker");
    }
}
