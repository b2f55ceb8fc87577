package org.iofog.testkit.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.iofog.testkit.mesh.Launch;
import org.iofog.testkit.mesh.Program;

/** A router process, with its file and its users in a directory of its own. */
final class RouterProcess implements RunningRouter, AutoCloseable {

    private final RouterFile file;
    private final Path home;
    private final Program program;

    RouterProcess(Path executable, Path home, RouterFile file) {
        this.file = file;
        this.home = home;
        write();
        Map<String, String> environment = Map.of("SASL_CONF_PATH", home.toString());
        program = new Program(
                Launch.binary(executable),
                home.resolve("log"),
                environment,
                "-c",
                home.resolve("router.json").toString());
    }

    void start() {
        program.start();
        file.ports()
                .forEach(port -> await().atMost(Duration.ofSeconds(20))
                        .failFast("The router ended; see " + home, () -> !program.isAlive())
                        .until(() -> isListening(port)));
    }

    @Override
    public boolean isUp() {
        return program.isAlive();
    }

    @Override
    public void kill() {
        program.kill();
    }

    @Override
    public void restart() {
        if (program.isAlive()) {
            program.kill();
        }
        start();
    }

    @Override
    public void close() {
        program.close();
    }

    private void write() {
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve("router.json"), file.routerEntries().toString());
            for (String name : new String[] {"qdrouterd", "skrouterd"}) {
                Files.writeString(home.resolve(name + ".conf"), """
                        pwcheck_method: auxprop
                        auxprop_plugin: sasldb
                        sasldb_path: %s
                        mech_list: PLAIN EXTERNAL ANONYMOUS
                        """.formatted(database()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.users().forEach(this::addUser);
    }

    private Path database() {
        return home.resolve("users.sasldb");
    }

    private void addUser(String user, String password) {
        try {
            Process process = new ProcessBuilder(
                            "saslpasswd2", "-c", "-p", "-f", database().toString(), user)
                    .start();
            process.outputWriter().append(password).close();
            assertThat(process.waitFor()).as("saslpasswd2").isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
