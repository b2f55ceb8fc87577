package org.iofog.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The main process of a PostgreSQL server, known by the pid file in its data directory. */
final class Postmaster {

    private static final long STOP_SECONDS = 30;

    private Postmaster() {}

    /** Ends the server that still uses {@code data} because its owner was killed, and waits until it is gone. */
    static void endLeftover(Path data) {
        running(data).ifPresent(Postmaster::end);
    }

    static Optional<ProcessHandle> running(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    private static void end(ProcessHandle postmaster) {
        try {
            interrupt(postmaster);
            postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "A left-over PostgreSQL, process " + postmaster.pid() + ", does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java itself can only send the slow one, which waits for clients. */
    private static void interrupt(ProcessHandle postmaster) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid()))
                .start()
                .waitFor();
    }
}
