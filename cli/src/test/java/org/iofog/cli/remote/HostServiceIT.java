package org.iofog.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.ssh.ConsoleQuestions;
import org.iofog.cli.ssh.SshConnection;
import org.iofog.cli.ssh.SshHost;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.contract.spec.SshAccess;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a program running on a host, of each kind of host: the program here says that it lives and sleeps. */
class HostServiceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ALIVE = "pgrep -f '[b]in/iofog-agent run' || true";
    private static final String PROGRAM =
            "mkdir -p /opt/iofog-agent/bin && printf '#!/bin/sh\\necho lives\\nsleep 100000\\n' >/opt/iofog-agent/bin/iofog-agent"
                    + " && chmod 755 /opt/iofog-agent/bin/iofog-agent";

    /** Stands in for systemd, which does not run in containers: notes what it is asked for, and knows who was started. */
    private static final String SYSTEMCTL = """
            mkdir -p /run/systemd/system
            cat >/usr/local/bin/systemctl <<'EOF'
            #!/bin/sh
            echo "$*" >>/asked
            case $1 in
                start) touch /run/started ;;
                stop) rm -f /run/started ;;
                is-active) [ -e /run/started ] ;;
            esac
            EOF
            chmod 755 /usr/local/bin/systemctl""";

    @TempDir
    private Path folder;

    private SshHosts hosts;
    private TestHost host;

    @BeforeEach
    void startHost() {
        hosts = new SshHosts(folder);
        host = hosts.start();
        host.run(PROGRAM);
    }

    @AfterEach
    void removeHost() {
        hosts.close();
    }

    @Test
    void cronStartsItAtBoot() {
        host.install("cron");
        onHost(RemoteHost::start);
        awaitAlive();
        assertThat(host.run("cat /etc/cron.d/iofog-agent; ls /etc/rc.local 2>/dev/null || true"))
                .startsWith("@reboot root ")
                .doesNotContain("rc.local");

        host.reboot();

        awaitAlive();
        onHost(service -> service.remove(List.of("/opt/iofog-agent")));
        assertThat(host.run(ALIVE)).isEmpty();
        assertThat(host.run("ls -A /etc/cron.d")).doesNotContain("iofog");
    }

    @Test
    void rcLocalStartsItAtBootWhereThereIsNoCron() {
        onHost(RemoteHost::start);
        awaitAlive();

        host.reboot();

        awaitAlive();
    }

    @Test
    void systemdGetsAUnitThatItAccepts() {
        host.run(SYSTEMCTL);

        onHost(RemoteHost::start);
        onHost(RemoteHost::restart);

        assertThat(host.run("systemd-analyze verify --man=no /etc/systemd/system/iofog-agent.service 2>&1"))
                .isEmpty();
        assertThat(host.run("grep -v is-active /asked"))
                .isEqualTo(String.join(
                        "\n",
                        "daemon-reload",
                        "enable -q iofog-agent",
                        "start iofog-agent",
                        "daemon-reload",
                        "enable -q iofog-agent",
                        "stop iofog-agent",
                        "start iofog-agent",
                        ""));
        onHost(service -> service.remove(List.of("/opt/iofog-agent")));
        assertThat(host.run("ls /etc/systemd/system")).doesNotContain("iofog-agent");
    }

    @Test
    void anEngineIsInstalledFromTheHostsPackages() {
        assertThatThrownBy(() -> onHost(RemoteHost::installEngine))
                .isInstanceOf(CliFailure.class)
                .hasMessageContaining("installing a container engine")
                .hasMessageContaining("its container engine does not start");

        assertThat(host.run("dockerd --version")).startsWith("Docker version");
    }

    private void awaitAlive() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(host.run(ALIVE).lines()).isNotEmpty());
    }

    private void onHost(Consumer<RemoteHost> step) {
        SshLogin login = SshLogin.knowing(folder.resolve("known_hosts"), true, new ConsoleQuestions());
        SshAccess access = new SshAccess("admin", null, hosts.keyFile().toString());
        try (SshConnection connection = login.open(SshHost.of(host.address(), access))) {
            step.accept(new RemoteHost(connection, HostService.AGENT));
        }
    }
}
