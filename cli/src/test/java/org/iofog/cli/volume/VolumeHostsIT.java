package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.ssh.ConsoleQuestions;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.LocalAgentState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.SshAccess;
import org.iofog.contract.spec.VolumeSpec;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes on hosts with a real sshd, and on this machine. */
class VolumeHostsIT {

    private static final String NAMESPACE = "plant";
    private static final long LARGE = 1L << 30;
    private static final long BLOCK = 4L << 20;

    @TempDir
    private static Path keys;

    private static SshHosts hosts;
    private static TestHost one;
    private static TestHost two;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private StateFolder state;
    private Path source;

    @BeforeAll
    static void startHosts() {
        hosts = new SshHosts(keys);
        one = hosts.start();
        two = hosts.start("--tmpfs", "/small:size=1m");
    }

    @AfterAll
    static void removeHosts() {
        hosts.close();
    }

    @BeforeEach
    void knowAgents() throws IOException {
        one.run("rm -rf /srv/data /home/admin/data");
        two.run("rm -rf /srv/data");
        source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("secret"), "one");
        Files.createDirectories(source.resolve("conf/.d"));
        state = new StateFolder(folder.resolve("state"));
        state.create(NAMESPACE, NamespaceState.empty(Instant.now()));
        know("agent-1", one, "admin");
        know("agent-2", two, "root");
    }

    @Test
    void everyAgentGetsItAndOneThatFailsHoldsUpNoOther() {
        state.update(
                NAMESPACE,
                kept -> kept.withRemoteAgent(
                        new RemoteAgentState("agent-3", "uuid-agent-3", two.address(), access("root", 1))));

        assertThatThrownBy(() -> deploy(volume("/srv/data", "agent-1", "agent-2", "agent-3", "agent-4")))
                .isInstanceOf(CliFailure.class)
                .hasMessageContaining("Agent agent-3: Host root@" + two.address() + ":1, connecting")
                .hasMessageContaining("Agent agent-4: There is none of that name")
                .hasMessageContaining("Done for agent-1, agent-2.");

        assertThat(one.run("cd /srv/data && find . | sort && stat -c '%a %U' secret conf"))
                .isEqualTo(".\n./conf\n./conf/.d\n./secret\n640 root\n750 root\n");
        assertThat(two.run("cat /srv/data/secret")).isEqualTo("one");
        assertThat(state.requireNamespace(NAMESPACE).requireVolume("data").copies())
                .extracting(copy -> copy.agent())
                .containsExactlyInAnyOrder("agent-1", "agent-2");
    }

    @Test
    void onlyWhatChangedTravelsAndWhatIsGoneIsPruned() throws IOException {
        deploy(volume("/home/admin/data", "agent-1"));
        one.run("touch /home/admin/data/foreign");
        Files.writeString(source.resolve("secret"), "two");
        Files.delete(source.resolve("conf/.d"));

        deploy(volume("/home/admin/data", "agent-1"));

        assertThat(out.toString()).contains("agent agent-1 has it: 1 changed, 3 B sent, 1 removed");
        assertThat(one.run("cd /home/admin/data && ls -A . conf && cat secret && stat -c %U secret"))
                .isEqualTo(".:\nconf\nforeign\nsecret\n\nconf:\ntwoadmin\n");
    }

    @Test
    void aDryRunChangesNothing() {
        deployment().describe(volume("/srv/data", "agent-1"), new PrintWriter(out, true));

        assertThat(out.toString())
                .contains("would copy volume data to agent-1: 3 changes", "  + secret (3 B)", "  + conf/.d");
        assertThat(one.run("ls /srv")).isEmpty();
    }

    @Test
    void aDryRunLooksAsRootWhereTheUserMayNot() {
        one.run("mkdir -m 700 /srv/data && echo old >/srv/data/secret");

        deployment().describe(volume("/srv/data", "agent-1"), new PrintWriter(out, true));

        assertThat(out.toString()).contains("would copy volume data to agent-1: 3 changes");
    }

    @Test
    void whoMayNotWriteIsToldWhatToDo() {
        know("agent-1", one, "plain");

        assertThatThrownBy(() -> deploy(volume("/srv/data", "agent-1")))
                .hasMessageContaining("/srv/data cannot be written (mkdir: cannot create directory")
                .hasMessageContaining("NOPASSWD");
    }

    @Test
    void aFullDiskIsOneSentence() throws IOException {
        Files.write(source.resolve("too large"), new byte[2 << 20]);

        assertThatThrownBy(() -> deploy(volume("/small/data", "agent-2")))
                .hasMessageContaining("The disk that holds /small/data is full");
    }

    @Test
    void aLargeFileGoesOnWhereTheConnectionBroke() throws Exception {
        Path image = source.resolve("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            for (long block = 0; block < LARGE; block += BLOCK) {
                file.seek(block);
                file.writeLong(block);
            }
            file.setLength(LARGE);
        }
        CompletableFuture<String> cut = CompletableFuture.supplyAsync(
                () -> two.run(
                        "until [ $(stat -c %s /srv/data/.iofog-volume/part-* 2>/dev/null || echo 0) -ge $((512 << 20)) ]; do sleep 0.1; done; pkill -f '[s]shd: root@'"),
                Thread::startVirtualThread);

        assertThatThrownBy(() -> deploy(volume("/srv/data", "agent-2")))
                .hasMessageContaining("the connection was lost")
                .hasMessageContaining("do it again");
        cut.join();
        assertThat(two.run("ls -A /srv/data")).isEqualTo(".iofog-volume\nconf\nsecret\n");
        deploy(volume("/srv/data", "agent-2"));

        assertThat(out.toString()).containsPattern("1 changed, [45]\\d\\d\\.?\\d* MiB sent");
        assertThat(two.run("sha256sum /srv/data/image")).startsWith(sha256(image));
        assertThat(two.run("ls -A /srv/data")).isEqualTo("conf\nimage\nsecret\n");
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void tenThousandSmallFilesArrive() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            Path file = source.resolve("d" + i % 100).resolve("f" + i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "content of " + i);
        }

        deploy(volume("/srv/data", "agent-1"));
        deploy(volume("/srv/data", "agent-1"));

        assertThat(out.toString()).contains("agent agent-1 is up to date");
        assertThat(one.run("find /srv/data/d* -type f | wc -l; cat /srv/data/d42/f1042"))
                .isEqualTo("10000\ncontent of 1042");
    }

    @Test
    void anAgentOfThisMachineGetsARealCopy() {
        state.update(
                NAMESPACE,
                kept -> kept.withLocalAgents(
                        List.of(new LocalAgentState("agent-4", "uuid-agent-4", "agent-uuid-agent-4", null))));
        Path destination = folder.resolve("destination");

        new VolumeDeployment(state, NAMESPACE, agentHosts(), Map.of("agent-4", "uuid-agent-4"), false, progress())
                .deploy(volume(destination.toString(), "agent-4"));

        assertThat(destination.resolve("secret")).hasContent("one");
        assertThat(destination.resolve("secret")).isRegularFile();
    }

    @Test
    void aDeleteRemovesWhatWasCopied() {
        deploy(volume("/srv/data", "agent-1", "agent-2"));
        two.run("touch /srv/data/foreign");

        new VolumeRemoval(state, NAMESPACE, agentHosts(), progress()).delete("data");

        assertThat(one.run("ls -A /srv")).isEmpty();
        assertThat(two.run("ls -A /srv/data")).isEqualTo("foreign\n");
        assertThat(state.requireNamespace(NAMESPACE).volumes()).isEmpty();
    }

    private void know(String agent, TestHost host, String user) {
        state.update(
                NAMESPACE,
                kept -> kept.withRemoteAgent(
                        new RemoteAgentState(agent, "uuid-" + agent, host.address(), access(user, 22))));
    }

    private static SshAccess access(String user, int port) {
        return new SshAccess(user, port, hosts.keyFile().toString());
    }

    private void deploy(VolumeSpec volume) {
        deployment().deploy(volume);
    }

    private VolumeDeployment deployment() {
        Map<String, String> uuids =
                Map.of("agent-1", "uuid-agent-1", "agent-2", "uuid-agent-2", "agent-3", "uuid-agent-3");
        return new VolumeDeployment(state, NAMESPACE, agentHosts(), uuids, false, progress());
    }

    private AgentHosts agentHosts() {
        SshLogin login = SshLogin.knowing(folder.resolve("known_hosts"), true, new ConsoleQuestions());
        return new AgentHosts(state, NAMESPACE, login);
    }

    private Progress progress() {
        return new Progress(new PrintWriter(out, true), new PrintWriter(out, true));
    }

    private VolumeSpec volume(String destination, String... agents) {
        return new VolumeSpec("data", source.toString(), destination, "640", List.of(agents), true);
    }
}
