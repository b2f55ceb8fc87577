package org.iofog.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.cli.controlplane.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.session.Await;
import org.jspecify.annotations.Nullable;

/** The embedded bus and database, beside a control plane that names no real ones. */
final class EmbeddedServers {

    private static final Duration TIME_TO_START = Duration.ofSeconds(120);

    private final Installation installation;
    private final LocalProcess process;
    private final Path connectionFile;
    private final @Nullable String host;

    /** @param host address of this machine at which the bus is reached; only from this machine where absent */
    EmbeddedServers(Installation installation, Path folder, @Nullable String host) {
        this.host = host;
        this.installation = installation;
        this.process = new LocalProcess(folder, "embedded");
        this.connectionFile = folder.resolve("data").resolve("connection.json");
    }

    /** Starts them unless they run, and returns when both take connections. */
    EmbeddedConnection start() {
        if (!process.isRunning()) {
            forgetFormerConnection();
            List<String> command = new ArrayList<>(installation.command("embedded"));
            command.addAll(List.of("--data", process.folder().resolve("data").toString()));
            if (host != null) {
                command.addAll(List.of("--host", host));
            }
            process.start(command, Map.of());
        }
        boolean ready = Await.until(TIME_TO_START, () -> {
            process.requireRunning();
            return Files.exists(connectionFile);
        });
        if (!ready) {
            throw CliFailure.failed("The embedded bus and database are not ready after " + TIME_TO_START.toSeconds()
                    + " s; see " + process.log() + ".");
        }
        return readConnection();
    }

    void stop() {
        process.stop();
    }

    /** After a crash the file is still there, though nothing answers. */
    private void forgetFormerConnection() {
        try {
            Files.deleteIfExists(connectionFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedConnection readConnection() {
        try {
            return EmbeddedConnection.parse(Files.readString(connectionFile));
        } catch (IOException e) {
            throw CliFailure.failed("The file " + connectionFile + " cannot be read: " + e.getMessage());
        }
    }
}
