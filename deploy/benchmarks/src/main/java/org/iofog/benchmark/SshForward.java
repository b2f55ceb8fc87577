package org.iofog.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.iofog.testkit.mesh.Mesh;

/** The same ports by {@code ssh -L}, through an sshd of its own. */
final class SshForward implements AutoCloseable {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    private final Path folder;
    private final int sshPort = Mesh.freePort();
    private final List<Process> processes = new ArrayList<>();

    SshForward(Path folder) {
        this.folder = folder;
    }

    static boolean isPossible() {
        return Files.isExecutable(SSHD);
    }

    SocketPath start(SocketPath direct) throws IOException {
        key("host");
        key("user");
        Files.createDirectories(Path.of("/run/sshd"));
        run(List.of(
                SSHD.toString(),
                "-D",
                "-f",
                "/dev/null",
                "-p",
                String.valueOf(sshPort),
                "-h",
                folder.resolve("host").toString(),
                "-o",
                "ListenAddress=127.0.0.1",
                "-o",
                "PidFile=none",
                "-o",
                "StrictModes=no",
                "-o",
                "AuthorizedKeysFile=" + folder.resolve("user.pub")));
        awaitPort(sshPort);
        SocketPath forwarded = new SocketPath("ssh -L", Mesh.freePort(), Mesh.freePort(), Mesh.freePort());
        run(List.of(
                "ssh",
                "-N",
                "-F",
                "/dev/null",
                "-p",
                String.valueOf(sshPort),
                "-i",
                folder.resolve("user").toString(),
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "ExitOnForwardFailure=yes",
                "-L",
                forward(forwarded.echo(), direct.echo()),
                "-L",
                forward(forwarded.sink(), direct.sink()),
                "-L",
                forward(forwarded.web(), direct.web()),
                System.getProperty("user.name") + "@127.0.0.1"));
        awaitPort(forwarded.web());
        return forwarded;
    }

    private static String forward(int from, int to) {
        return "127.0.0.1:%d:127.0.0.1:%d".formatted(from, to);
    }

    private void key(String name) throws IOException {
        Process process = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        folder.resolve(name).toString())
                .inheritIO()
                .start();
        Awaitility.await().until(() -> !process.isAlive());
    }

    private void run(List<String> command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("ssh.log").toFile()))
                .start());
    }

    private static void awaitPort(int port) {
        Awaitility.await().atMost(Mesh.SOON).ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    @Override
    public void close() {
        processes.reversed().forEach(Process::destroy);
    }
}
