package org.iofog.systemtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iofog.testkit.mesh.Mesh;

/**
 * A Docker engine of a test's own, beside the machine's, so that it can be restarted without harm to anyone. It has a
 * network of its own, as it would take over the bridge of the machine's engine.
 */
final class PrivateEngine implements AutoCloseable {

    private final Path folder;
    private Process process;

    PrivateEngine(Path folder) {
        this.folder = folder;
    }

    String url() {
        return "unix://" + folder.resolve("docker.sock");
    }

    void start() {
        List<String> command = List.of(
                "unshare",
                "--net",
                "dockerd",
                "--host=" + url(),
                "--data-root=" + folder.resolve("data"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("docker.pid"));
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("dockerd.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Mesh.SOON).until(this::answers);
    }

    /** Its network namespace can be entered by it. */
    long pid() {
        return process.pid();
    }

    void stop() {
        process.destroy();
        await().atMost(Mesh.SOON).until(() -> !process.isAlive());
    }

    /** Copies an image of the machine's engine into this one. */
    void copyImage(String image) {
        run(List.of("sh", "-c", "docker save " + image + " | docker -H " + url() + " load"));
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private boolean answers() {
        return exitCode(List.of("docker", "-H", url(), "info")) == 0;
    }

    private static void run(List<String> command) {
        int code = exitCode(command);
        if (code != 0) {
            throw new AssertionError(command + " ended with " + code);
        }
    }

    private static int exitCode(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
