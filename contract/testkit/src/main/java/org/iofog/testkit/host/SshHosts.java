package org.iofog.testkit.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Hosts of a test: containers with an address of their own, a real sshd, and three users: {@code root}, {@code admin} who
 * may use sudo, and {@code plain} who may not. All know one key. Their image is made by {@code deploy/lib/hosts.sh}.
 */
public final class SshHosts implements AutoCloseable {

    private static final String IMAGE = "iofog-test/host:2";

    private final Path keyFile;
    private final List<TestHost> hosts = new ArrayList<>();

    /** @param folder for the key */
    public SshHosts(Path folder) {
        ensureImage();
        this.keyFile = newKey(folder, "host-key", "");
    }

    /** The private key its users are known by. */
    public Path keyFile() {
        return keyFile;
    }

    /** A key pair in the format of OpenSSH. */
    public static Path newKey(Path folder, String name, String passPhrase) {
        Path file = folder.resolve(name);
        Shell.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", passPhrase, "-f", file.toString()));
        return file;
    }

    /** @param options of {@code docker run}, such as a mounted socket of an engine */
    public TestHost start(String... options) {
        List<String> command = new ArrayList<>(List.of("docker", "run", "-d", "--label", "org.iofog.test=host"));
        command.addAll(List.of(
                "--name", "iofog-test-host-" + UUID.randomUUID().toString().substring(0, 8)));
        command.addAll(List.of(options));
        command.addAll(List.of(IMAGE, "sh", "-c", "ssh-keygen -A >/dev/null; exec /sbin/boot"));
        TestHost host = new TestHost(Shell.run(command).strip());
        hosts.add(host);
        host.authorize(publicKeyOf(keyFile));
        host.awaitSsh();
        return host;
    }

    /** Where the hosts reach the machine that runs the test. */
    public static String addressOfThisMachine() {
        return Shell.run(List.of(
                        "docker",
                        "network",
                        "inspect",
                        "--format",
                        "{{range .IPAM.Config}}{{.Gateway}}{{end}}",
                        "bridge"))
                .strip();
    }

    static String publicKeyOf(Path keyFile) {
        try {
            return Files.readString(keyFile.resolveSibling(keyFile.getFileName() + ".pub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hosts.forEach(TestHost::remove);
    }

    private static synchronized void ensureImage() {
        Path scripts = Path.of(System.getProperty("repository.root"), "deploy", "lib");
        Shell.run(List.of(
                "bash", "-euc", ". '%1$s/environment.sh'; . '%1$s/hosts.sh'; need_host_image".formatted(scripts)));
    }
}
