package org.iofog.cli.ssh;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An ssh-agent with one key. */
record RunningSshAgent(Process process, Path socket) implements AutoCloseable {

    static RunningSshAgent with(Path keyFile, Path socket) {
        try {
            Process process = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await().until(() -> Files.exists(socket));
            ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", keyFile.toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            if (add.start().waitFor() != 0) {
                throw new AssertionError("ssh-add failed");
            }
            return new RunningSshAgent(process, socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
