package org.iofog.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server, a process of its own that listens on the loopback interface alone. What is committed is on the
 * disk. A server left behind by a killed owner is ended before the directory is used again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());

    private static final String NAME = "iofog";
    private static final Executor PAUSE = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private static final Duration STARTUP = Duration.ofMinutes(1);

    private final Path data;
    private final int port;
    private final Credentials owner;

    private @Nullable EmbeddedPostgres server;
    private CompletableFuture<Void> died = new CompletableFuture<>();
    private boolean isWanted;

    /** @param port 0 picks a free one */
    public EmbeddedDatabase(Path data, int port, Credentials owner) {
        this.data = data;
        this.port = FreePort.orGiven(port);
        this.owner = owner;
    }

    /** Returns when clients can connect. From then on a server that dies alone is started again. */
    public synchronized void start() {
        Postmaster.endLeftover(data);
        launch();
        isWanted = true;
        watch();
    }

    private void launch() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setConnectConfig("password", owner.password())
                    .start();
            DatabaseAccess.restrict(server, data, NAME, owner);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The database cannot start on port %d with data in %s: %s%s"
                            .formatted(port, data, e.getMessage(), hintForRoot()),
                    e);
        }
    }

    /** PostgreSQL refuses to run as root; the library gives it another user by a namespace, which containers may forbid. */
    private static String hintForRoot() {
        return "root".equals(System.getProperty("user.name"))
                ? ". As root it needs user namespaces: check that 'unshare --user true' works, or use another user"
                : "";
    }

    private void watch() {
        Postmaster.running(data).ifPresent(process -> died = process.onExit().thenRun(this::startAgain));
    }

    private synchronized void startAgain() {
        if (!isWanted) {
            return;
        }
        LOG.log(Level.WARNING, "PostgreSQL on port {0} has ended and is started again", String.valueOf(port));
        try {
            end();
            start();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "PostgreSQL does not start yet", e);
            died = CompletableFuture.runAsync(this::startAgain, PAUSE);
        }
    }

    /** Ends the server; open transactions are rolled back. */
    public synchronized void stop() {
        isWanted = false;
        died.cancel(false);
        end();
    }

    private void end() {
        EmbeddedPostgres ending = server;
        server = null;
        if (ending == null) {
            return;
        }
        try {
            ending.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The database on port " + port + " did not stop", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    public String url() {
        return "postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public int port() {
        return port;
    }

    public Credentials owner() {
        return owner;
    }
}
