package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An agent on a host of its own, from the bare host to its end, by what a user types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteAgentST {

    private static final String SOFTWARE = "ls /opt/iofog-agent";

    private Path folder;
    private Iofogctl iofogctl;
    private RemoteHosts hosts;
    private TestHost host;
    private Path document;

    @BeforeAll
    void deployControlPlane(@TempDir Path temporary) throws IOException {
        folder = temporary;
        hosts = new RemoteHosts(folder);
        iofogctl = hosts.iofogctl();
        hosts.deployControlPlane("default");
    }

    @BeforeEach
    void startHost() throws IOException {
        host = hosts.startWithEngine();
        document = Files.writeString(hosts.home().resolve("agent.yaml"), agent());
    }

    @AfterEach
    void deleteAgent() {
        iofogctl.run("delete", "agent", "edge-1", "--force");
    }

    @AfterAll
    void removeEverything() {
        iofogctl.run("delete", "controlplane", "ecn");
        hosts.close();
    }

    @Test
    void aBareHostBecomesAnAgentAndStaysOneOverAReboot() {
        deployAgent();
        iofogctl.runWithInput(Documents.sleeper("remote-sleeper", "edge-1"), "deploy", "-f", "-")
                .expect(0);
        List<String> container = containersOfAgent();
        assertThat(container).hasSize(1);
        assertThat(host.run("cat /proc/*/cmdline | tr '\\0' ' '"))
                .as("the lists of processes show no secret")
                .doesNotContain("IOFOG_BUS_PASSWORD");

        deployAgent();
        assertThat(containersOfAgent()).as("deployed again").isEqualTo(container);

        host.reboot();
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(host.run("iofog-agent status")).contains("connected since"));
        assertThat(containersOfAgent()).as("rebooted").isEqualTo(container);
        assertThat(iofogctl.run("logs", "agent", "edge-1", "--tail", "2")
                        .expect(0)
                        .out())
                .isNotBlank();

        assertThat(iofogctl.run("delete", "agent", "edge-1").expect(5).err()).contains("remote-sleeper");
        iofogctl.run("delete", "agent", "edge-1", "--force").expect(0);
        assertThat(
                        host.run(
                                "ls -d /opt/iofog* /var/lib/iofog* /var/log/iofog* /usr/local/bin/* /etc/iofog/iofog* 2>/dev/null; grep iofog /etc/rc.local; pgrep -f iofog-agent; true"))
                .as("nothing is left of it")
                .doesNotContain("/opt", "/var", "/usr", "/etc/iofog/iofog", "setsid");
    }

    @Test
    void whatAnInterruptedInstallationLeftBehindIsNoHindrance() {
        host.run("mkdir -p /opt/iofog-agent/half.part/agent; echo half >/opt/iofog-agent/half.part/agent/x.jar");
        host.run("mkdir -p /opt/iofog-agent/bin /etc/iofog; echo 'exit 1' >/opt/iofog-agent/bin/iofog-agent.new");

        deployAgent();

        assertThat(iofogctl.run("get", "agents").expect(0).out()).containsPattern("edge-1 +ONLINE");
    }

    @Test
    void anUpgradeThatDoesNotReportGoesBackByItself() throws IOException {
        deployAgent();
        String first = current();

        hosts.iofogctl(changed("newer", "note.txt"))
                .run("upgrade", "agent", "edge-1")
                .expect(0);
        String second = current();
        assertThat(second).isNotEqualTo(first);
        awaitRouterOf(second);

        Iofogctl broken = hosts.iofogctl(changed("broken", "quarkus-run.jar"));
        assertThat(broken.run("upgrade", "agent", "edge-1").expect(1).err())
                .contains("runs version " + second + " again");
        assertThat(current()).isEqualTo(second);

        iofogctl.run("rollback", "agent", "edge-1").expect(0);
        assertThat(current()).isEqualTo(first);
        awaitRouterOf(first);
        assertThat(host.run(SOFTWARE)).contains(first, second);
    }

    @Test
    void whatIsWrongWithTheHostIsSaidInOneSentence() throws IOException {
        Files.writeString(document, agent().replace("user: admin", "user: plain"));
        assertThat(iofogctl.run("--accept-new", "deploy", "-f", document.toString())
                        .expect(1)
                        .err())
                .contains("plain@" + host.address(), "becoming root", "NOPASSWD");

        Files.writeString(document, agent().replace("user: admin", "user: admin, port: 2222"));
        assertThat(iofogctl.run("--accept-new", "deploy", "-f", document.toString())
                        .expect(3)
                        .err())
                .contains("nothing listens on port 2222");
    }

    private void deployAgent() {
        iofogctl.run("--accept-new", "deploy", "-f", document.toString()).expect(0);
    }

    private void awaitRouterOf(String version) {
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(host.run("pgrep -af 'embedded.jar router' || true"))
                        .contains("/opt/iofog-agent/" + version + "/embedded/"));
    }

    private String current() {
        return host.run("readlink /opt/iofog-agent/current").strip();
    }

    private List<String> containersOfAgent() {
        return Containers.ofThisMachine().lines("ps", "-q", "--filter", "label=org.iofog.name=remote-sleeper");
    }

    /** Another build of the programs: one file of the agent is another. */
    private Path changed(String name, String file) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> all = Files.walk(hosts.installation(), FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(hosts.installation().relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
        Files.writeString(copy.resolve("agent").resolve(file), name);
        return copy;
    }

    private String agent() {
        return hosts.agent("edge-1", host);
    }
}
