package org.iofog.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the bus and the database with durable data in one directory. {@code connection.json} in it tells clients where
 * they are; the file is there exactly while both are ready. Ends on SIGTERM; after a crash the next start goes on with
 * the same data, ports and passwords.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedServers.class.getName());

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final PrivateFile connectionFile;
    private final EmbeddedBus bus;
    private final EmbeddedDatabase database;

    private EmbeddedServers(PrivateFile connectionFile, EmbeddedBus bus, EmbeddedDatabase database) {
        this.connectionFile = connectionFile;
        this.bus = bus;
        this.database = database;
    }

    /** Starts both servers and returns when clients can connect. */
    static EmbeddedServers start(Arguments arguments) {
        Path data = privateDirectory(arguments.data());
        PrivateFile connectionFile = new PrivateFile(data.resolve("connection.json"));
        connectionFile.delete();
        PrivateFile settingsFile = new PrivateFile(data.resolve("settings.json"));
        Settings settings = settingsFile.read(Settings.class).orElseGet(Settings::initial);

        EmbeddedBus bus = new EmbeddedBus(
                data.resolve("bus"),
                arguments.host(),
                arguments.busPort() == 0 ? settings.busPort() : arguments.busPort(),
                settings.users(),
                arguments.tls());
        EmbeddedDatabase database = new EmbeddedDatabase(
                data.resolve("database"),
                arguments.databasePort() == 0 ? settings.databasePort() : arguments.databasePort(),
                settings.databaseOwner());
        settingsFile.write(settings.withPorts(bus.port(), database.port()));

        EmbeddedServers servers = new EmbeddedServers(connectionFile, bus, database);
        servers.start();
        return servers;
    }

    private void start() {
        database.start();
        bus.start();
        connectionFile.write(connection());
    }

    Connection connection() {
        return new Connection(
                bus.url(),
                bus.controller(),
                bus.operator(),
                bus.router(),
                bus.tunnel(),
                database.url(),
                database.owner().user(),
                database.owner().password());
    }

    @Override
    public void close() {
        connectionFile.delete();
        bus.stop();
        database.stop();
    }

    private static Path privateDirectory(Path directory) {
        try {
            return Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data directory " + directory, e);
        }
    }

    /**
     * Runs the servers, or with the first word {@code router} an agent's router instead. Exit code 2 for a wrong command
     * line, 1 when it does not start.
     */
    public static void main(String[] words) {
        Logs.quieten();
        List<String> line = List.of(words);
        try {
            if (!line.isEmpty() && line.getFirst().equals("router")) {
                EmbeddedRouter.run(RouterArguments.parse(line.subList(1, line.size())));
            } else {
                run(Arguments.parse(line));
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e.getMessage(), e);
            System.exit(1);
        }
    }

    private static void run(Arguments arguments) {
        EmbeddedServers servers = start(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "shutdown"));
        LOG.log(Level.INFO, "Ready: {0} and {1}", new Object[] {servers.bus.url(), servers.database.url()});
    }
}
