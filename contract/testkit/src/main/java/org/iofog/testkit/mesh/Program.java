package org.iofog.testkit.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.iofog.testkit.OpenSockets;
import org.jspecify.annotations.Nullable;

/** One of our programs as a process of its own, its output in a log file. */
public final class Program implements AutoCloseable {

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /** @param environment added to this process's own */
    public Program(Launch launch, Path log, Map<String, String> environment, String... arguments) {
        this.command = launch.with(arguments);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    public void start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9} does: no shutdown hook runs. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    public void stop() {
        running().destroy();
        awaitEnd();
    }

    /** Of one that has ended. */
    public int exitCode() {
        return running().exitValue();
    }

    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            running().destroy();
            if (!ended(Duration.ofSeconds(10))) {
                kill();
            }
        }
    }

    /** How many sockets it holds. */
    public long sockets() {
        return OpenSockets.of(pid());
    }

    public long pid() {
        return running().pid();
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    public void awaitEnd() {
        if (!ended(Duration.ofSeconds(90))) {
            throw new AssertionError("process " + pid() + " does not end");
        }
    }

    private boolean ended(Duration atMost) {
        try {
            return running().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
