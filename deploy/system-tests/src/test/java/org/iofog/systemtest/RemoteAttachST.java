package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that leaves one control plane while its cable is pulled, joins another one, goes back, and is taken up anew. */
class RemoteAttachST {

    private static final String TRACES = "ls -d /opt/iofog-agent /var/lib/iofog-agent 2>/dev/null || true";

    private RemoteHosts hosts;
    private TestHost host;
    private Iofogctl iofogctl;

    @BeforeEach
    void deployTwoControlPlanes(@TempDir Path folder) throws IOException {
        hosts = new RemoteHosts(folder);
        hosts.provideJava();
        host = hosts.startWithEngine("--cap-add", "NET_ADMIN");
        iofogctl = hosts.iofogctl();
        hosts.deployControlPlane("default");
        run("create", "namespace", "plant", "--empty");
        hosts.deployControlPlane("plant");
    }

    @AfterEach
    void removeEverything() {
        iofogctl.run("delete", "all");
        iofogctl.run("delete", "all", "-n", "plant");
        hosts.close();
    }

    @Test
    void aHostGoesFromOneControlPlaneToTheOther() throws IOException {
        // Given
        deploy(hosts.agent("edge-1", host));
        deploy(settings());
        deploy(Documents.sleeper("cable-sleeper", "edge-1"));
        assertThat(containers()).hasSize(1);

        // When
        host.cutOff();
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(run("get", "agents")).containsPattern("edge-1 +OFFLINE"));
        run("detach", "agent", "edge-1", "--force");

        // Then
        assertThat(run("get", "agents", "--detached")).contains("edge-1", "DETACHED");
        assertThat(containers()).as("it has not heard of it").hasSize(1);
        host.plugIn();
        await().atMost(Mesh.SOON).untilAsserted(() -> assertThat(containers()).isEmpty());

        // When
        run("rename", "agent", "edge-1", "gate", "--detached");
        run("prune", "agent", "gate", "--detached");
        run("attach", "agent", "gate", "-n", "plant");

        // Then
        assertThat(run("get", "agents", "-n", "plant")).containsPattern("gate +ONLINE");
        assertThat(run("describe", "agent", "gate", "-n", "plant")).contains("at the gate");
        assertThat(run("get", "agents", "-o", "name")).isBlank();
        deploy(volume());
        assertThat(run("describe", "volume", "notes", "-n", "plant")).contains("has it");
        assertThat(host.run("cat /srv/notes/note")).isEqualTo("read me");

        // When
        run("detach", "agent", "gate", "-n", "plant");
        assertThat(run("describe", "volume", "notes", "-n", "plant")).contains("lacks it");
        attachByHost("gate", "default");

        // Then
        assertThat(run("get", "agents")).containsPattern("gate +ONLINE");
        assertThat(run("get", "agents", "--detached", "-o", "name")).isBlank();

        // When
        run("detach", "agent", "gate");
        run("delete", "agent", "gate", "--detached");

        // Then
        assertThat(host.run(TRACES)).isEmpty();
        attachByHost("fresh", "plant");
        assertThat(run("get", "agents", "-n", "plant")).containsPattern("fresh +ONLINE");

        // When
        run("delete", "all", "-n", "plant");

        // Then
        assertThat(host.run(TRACES)).isEmpty();
        assertThat(iofogctl.run("get", "agents", "-n", "plant").expect(4).err()).contains("plant");
        run("get", "agents");
    }

    private void attachByHost(String name, String namespace) {
        run(
                "attach",
                "agent",
                name,
                "-n",
                namespace,
                "--host",
                host.address(),
                "--user",
                "admin",
                "--port",
                "22",
                "--key",
                hosts.keyFile().toString());
    }

    private String run(String... words) {
        return iofogctl.run(words).expect(0).out();
    }

    private void deploy(String document) {
        iofogctl.runWithInput(document, "--accept-new", "deploy", "-f", "-").expect(0);
    }

    private static List<String> containers() {
        return Containers.ofThisMachine().lines("ps", "-q", "--filter", "label=org.iofog.name=cable-sleeper");
    }

    private String volume() throws IOException {
        Path source = Files.createDirectory(hosts.home().resolve("notes"));
        Files.writeString(source.resolve("note"), "read me");
        return """
                apiVersion: iofog.org/v2
                kind: Volume
                metadata: { namespace: plant }
                spec: { name: notes, source: %s, destination: /srv/notes, agents: [ gate ] }
                """.formatted(source);
    }

    private static String settings() {
        return """
                apiVersion: iofog.org/v2
                kind: AgentConfig
                metadata: { name: edge-1 }
                spec: { description: at the gate }
                """;
    }
}
