package org.iofog.testkit.host;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One host. Its commands run past SSH, through the engine that runs it. */
public final class TestHost {

    private static final int SSH_PORT = 22;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String container;

    TestHost(String container) {
        this.container = container;
    }

    /** Where it is reached; another one may be given after a restart. */
    public String address() {
        return Shell.run(List.of(
                        "docker",
                        "inspect",
                        "--format",
                        "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
                        container))
                .strip();
    }

    /** Runs a shell command as root; fails if it fails. */
    public String run(String command) {
        return Shell.run(List.of("docker", "exec", container, "sh", "-c", command));
    }

    /** Installs a package that its image has downloaded already. */
    public void install(String aptPackage) {
        run("DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-download "
                + aptPackage);
    }

    /** Lets all its users be logged in as with this key, {@code .pub} beside it. */
    public void authorize(Path keyFile) {
        authorize(SshHosts.publicKeyOf(keyFile));
    }

    void authorize(String publicKey) {
        run(
                "for home in /root /home/admin /home/plain; do echo '%s' >>$home/.ssh/authorized_keys; chown --reference=$home $home/.ssh/authorized_keys; done"
                        .formatted(publicKey.strip()));
    }

    /** Shows other keys from now on, as a host that was set up anew, or one in between. */
    public void changeHostKeys() {
        run("rm /etc/ssh/ssh_host_*; ssh-keygen -A");
        reboot();
    }

    /** All its processes end, and it starts as a host does. */
    public void reboot() {
        Shell.run(List.of("docker", "restart", "--time", "1", container));
        awaitSsh();
    }

    /** Pulls its cable. For hosts started with {@code --cap-add NET_ADMIN}. */
    public void cutOff() {
        run("ip link set eth0 down");
    }

    public void plugIn() {
        run("ip link set eth0 up");
        awaitSsh();
    }

    void awaitSsh() {
        await().atMost(SOON).until(this::takesConnections);
    }

    void remove() {
        Shell.run(List.of("docker", "rm", "--force", "--volumes", container));
    }

    private boolean takesConnections() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), SSH_PORT), (int) SOON.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
