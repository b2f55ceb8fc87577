package org.iofog.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real sshd: what works, and what is said when it does not. */
class SshConnectionIT {

    private static final int SSH_PORT = 22;

    @TempDir
    private static Path keys;

    private static SshHosts hosts;
    private static TestHost host;

    @TempDir
    private Path home;

    private Path knownHosts;

    @BeforeAll
    static void startHost() {
        hosts = new SshHosts(keys);
        host = hosts.start();
    }

    @AfterAll
    static void removeHost() {
        hosts.close();
    }

    @BeforeEach
    void chooseKnownHosts() {
        knownHosts = home.resolve("ssh").resolve("known_hosts");
    }

    @Test
    void rootRunsCommandsAndReadsTheirInput() {
        try (SshConnection connection = accepting().open(as("root"))) {
            CommandResult result = connection.runAsRoot(
                    "cat; echo broken >&2; exit 3", new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));

            assertThat(result).isEqualTo(new CommandResult(3, "text", "broken\n"));
        }
    }

    @Test
    void anAdministratorBecomesRootBySudo() {
        try (SshConnection connection = accepting().open(as("admin"))) {
            assertThat(connection.run("id -un").out()).isEqualTo("admin\n");
            assertThat(connection.script("trying", "id -un; echo \"$1\"", "it's one word"))
                    .isEqualTo("root\nit's one word\n");
        }
    }

    @Test
    void filesTravelBySftp() throws IOException {
        try (SshConnection connection = accepting().open(as("admin"));
                SftpClient sftp = connection.sftp()) {
            try (var file = sftp.write("/home/admin/note")) {
                file.write("hello".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(host.run("cat /home/admin/note")).isEqualTo("hello");
    }

    @Test
    void aScriptThatFailsIsToldByItsLastWords() {
        try (SshConnection connection = accepting().open(as("root"))) {
            assertFails(
                    () -> connection.script("trying", "echo 'there is no disk' >&2; exit 1"),
                    ExitCode.FAILED,
                    "root@" + host.address(),
                    "trying: there is no disk");
        }
    }

    @Test
    void aUserWithoutSudoIsToldWhatToAllow() {
        try (SshConnection connection = accepting().open(as("plain"))) {
            assertFails(() -> connection.script("trying", "true"), ExitCode.FAILED, "becoming root", "NOPASSWD");
        }
    }

    @Test
    void anotherKeyIsRefused() {
        Path stranger = SshHosts.newKey(home, "stranger", "");

        assertFails(
                () -> accepting().open(as("admin", stranger)),
                ExitCode.FAILED,
                "logging in",
                stranger.toString(),
                "authorized_keys");
    }

    @Test
    void anotherUserIsRefused() {
        assertFails(
                () -> accepting().open(as("nobody-knows")), ExitCode.FAILED, "logging in", "refuses user nobody-knows");
    }

    @Test
    void aMissingKeyFileIsBadInput() {
        assertFails(
                () -> accepting().open(as("admin", home.resolve("no-key"))),
                ExitCode.BAD_INPUT,
                "no key file",
                "no-key");
    }

    @Test
    void aPassPhraseOpensTheKeyAndAWrongOneDoesNot() {
        Path locked = SshHosts.newKey(home, "locked", "open sesame");
        host.authorize(locked);

        try (SshConnection connection = login(true, null, "open sesame").open(as("admin", locked))) {
            assertThat(connection.run("true").isDone()).isTrue();
        }
        assertFails(
                () -> login(true, null, "wrong").open(as("admin", locked)),
                ExitCode.FAILED,
                "pass phrase",
                "IOFOG_SSH");
        assertFails(() -> accepting().open(as("admin", locked)), ExitCode.FAILED, "pass phrase", "missing or wrong");
    }

    @Test
    void aClosedPortIsUnreachable() {
        SshHost closed = new SshHost(host.address(), 2222, "admin", hosts.keyFile());

        assertFails(() -> accepting().open(closed), ExitCode.UNREACHABLE, "connecting", "nothing listens on port 2222");
    }

    @Test
    void anUnknownNameIsUnreachable() {
        SshHost unknown = new SshHost("no-such-host.invalid", SSH_PORT, "admin", hosts.keyFile());

        assertFails(() -> accepting().open(unknown), ExitCode.UNREACHABLE, "no-such-host.invalid", "connecting");
    }

    @Test
    void aHostMetForTheFirstTimeIsAskedAbout() {
        assertFails(() -> login(false, null, null).open(as("admin")), ExitCode.FAILED, "first time", "--accept-new");
        assertFails(() -> login(false, false, null).open(as("admin")), ExitCode.FAILED, "you do not trust it");

        login(false, true, null).open(as("admin")).close();
        login(false, null, null).open(as("admin")).close();

        assertThat(knownHosts).content().contains(host.address() + " ");
    }

    @Test
    void aHostKnownByOneKeyTypeShowsThatOne() throws IOException {
        Files.createDirectories(knownHosts.getParent());
        Files.writeString(knownHosts, host.address() + " " + host.run("cat /etc/ssh/ssh_host_rsa_key.pub"));

        try (SshConnection connection = login(false, null, null).open(as("admin"))) {
            assertThat(connection.run("true").isDone()).isTrue();
        }
    }

    @Test
    void aChangedKeyIsRefusedEvenWhenNewOnesAreAccepted() {
        TestHost rebuilt = hosts.start();
        SshHost target = new SshHost(rebuilt.address(), SSH_PORT, "admin", hosts.keyFile());
        accepting().open(target).close();

        rebuilt.changeHostKeys();

        assertFails(
                () -> accepting().open(target),
                ExitCode.FAILED,
                "not the one kept in",
                "ssh-keygen -R " + target.host());
    }

    @Test
    void theAgentSignsWithoutGivingItsKeyAway() {
        try (RunningSshAgent agent = RunningSshAgent.with(hosts.keyFile(), home.resolve("agent"));
                SshConnection connection = new SshLogin(
                                new KnownHosts(knownHosts, true, answers(null, null)),
                                answers(null, null),
                                new AgentSocketFactory(agent.socket()))
                        .open(as("admin", null))) {
            assertThat(connection.run("id -un").out()).isEqualTo("admin\n");
        }
    }

    private SshLogin accepting() {
        return login(true, null, null);
    }

    private SshLogin login(boolean acceptNew, @Nullable Boolean trust, @Nullable String passPhrase) {
        Questions questions = answers(trust, passPhrase);
        return new SshLogin(new KnownHosts(knownHosts, acceptNew, questions), questions, null);
    }

    private static Questions answers(@Nullable Boolean trust, @Nullable String passPhrase) {
        return new Questions() {
            @Override
            public Optional<Boolean> confirm(String question) {
                return Optional.ofNullable(trust);
            }

            @Override
            public Optional<String> secret(String prompt) {
                return Optional.ofNullable(passPhrase);
            }
        };
    }

    private static SshHost as(String user) {
        return as(user, hosts.keyFile());
    }

    private static SshHost as(String user, @Nullable Path keyFile) {
        return new SshHost(host.address(), SSH_PORT, user, keyFile);
    }

    private static void assertFails(ThrowingCallable call, ExitCode exitCode, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CliFailure.class, failure -> {
            assertThat(failure.exitCode()).as(failure.sentence()).isEqualTo(exitCode);
            assertThat(failure.sentence()).contains(words);
        });
    }
}
