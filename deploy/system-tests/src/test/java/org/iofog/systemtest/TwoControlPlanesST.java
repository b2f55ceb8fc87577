package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Installation;
import org.iofog.testkit.mesh.Iofogctl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Namespaces of one user: two with a control plane each, and agents that go from one to the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoControlPlanesST {

    private static final int AT_ONCE = 6;

    private Path home;
    private Iofogctl iofogctl;

    @BeforeAll
    void deployTwo(@TempDir Path folder) throws IOException {
        BusyboxImage.ensure();
        home = Files.createDirectory(folder.resolve("home"));
        Path installation = Installation.layOut(folder.resolve("installation"));
        iofogctl = new Iofogctl(home, Map.of("IOFOG_HOME", installation.toString()));
        deploy(ExampleMesh.document());
        iofogctl.run("create", "namespace", "plant", "--empty").expect(0);
        String mesh = ExampleMesh.document();
        String controlPlane = mesh.substring(0, mesh.indexOf("---"));
        deploy(controlPlane.replace("name: ecn", "name: ecn\n  namespace: plant"));
    }

    @AfterAll
    void deleteBoth() {
        iofogctl.run("delete", "all");
        iofogctl.run("delete", "all", "-n", "plant");
    }

    @Test
    void anAgentGoesFromOneControlPlaneToTheOtherWithItsSettings() throws IOException {
        // Given
        deploySettingsAndMicroservice();
        assertThat(iofogctl.run("detach", "agent", "agent-1").expect(5).err()).contains("sleeper", "--force");

        // When
        assertThat(iofogctl.run("detach", "agent", "agent-1", "--force")
                        .expect(0)
                        .err())
                .contains("stopped and deleted: sleeper");

        // Then
        assertThat(iofogctl.run("get", "microservices", "-o", "name").expect(0).out())
                .isBlank();
        assertThat(iofogctl.run("get", "agents", "--detached", "-n", "plant")
                        .expect(0)
                        .out())
                .contains("agent-1", "DETACHED");
        iofogctl.run("rename", "agent", "agent-1", "gate", "--detached").expect(0);
        assertThat(iofogctl.run("describe", "agent", "gate", "--detached")
                        .expect(0)
                        .out())
                .contains("at the gate");

        // When
        iofogctl.run("attach", "agent", "gate", "-n", "plant").expect(0);

        // Then
        assertThat(iofogctl.run("get", "agents", "-n", "plant").expect(0).out()).containsPattern("gate +ONLINE");
        assertThat(iofogctl.run("describe", "agent", "gate", "-n", "plant")
                        .expect(0)
                        .out())
                .contains("at the gate");
        assertThat(iofogctl.run("get", "agents", "--detached", "-o", "name")
                        .expect(0)
                        .out())
                .isBlank();

        // When
        iofogctl.run("move", "agent", "gate", "default", "-n", "plant").expect(0);

        // Then
        assertThat(iofogctl.run("get", "agents").expect(0).out()).containsPattern("gate +ONLINE");
        assertThat(iofogctl.run("get", "agents", "-n", "plant", "-o", "name")
                        .expect(0)
                        .out())
                .isBlank();
    }

    @Test
    void severalIofogctlAtOnceLoseNothing() {
        List<String> names =
                IntStream.range(0, AT_ONCE).mapToObj(i -> "site-" + i).toList();

        names.stream()
                .map(name -> CompletableFuture.runAsync(
                        () -> iofogctl.run("create", "namespace", name).expect(0)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(iofogctl.run("get", "namespaces", "-o", "name").expect(0).out())
                .contains(names);
        names.forEach(name -> iofogctl.run("delete", "namespace", name).expect(0));
    }

    private void deploySettingsAndMicroservice() {
        deploy("""
            apiVersion: iofog.org/v2
            kind: AgentConfig
            metadata: {name: agent-1}
            spec: {description: at the gate}
            """);
        deploy(Documents.sleeper("sleeper", "agent-1"));
    }

    private void deploy(String documents) {
        iofogctl.runWithInput(documents, "deploy", "-f", "-").expect(0);
    }
}
