package org.iofog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {

    @TempDir
    Path data;

    @Test
    void tellsClientsInAPrivateFileWhereTheServersAre() throws Exception {
        try (EmbeddedServers servers = start()) {
            Path file = data.resolve("connection.json");

            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(new PrivateFile(file).read(Connection.class)).contains(servers.connection());
        }

        assertThat(data.resolve("connection.json")).doesNotExist();
    }

    @Test
    void keepsDataPasswordsAndPortsOverARestart() throws Exception {
        Connection before;
        try (EmbeddedServers servers = start()) {
            before = servers.connection();
            execute(before, "CREATE TABLE kept (id int)");
        }

        try (EmbeddedServers servers = start()) {
            assertThat(servers.connection()).isEqualTo(before);
            execute(before, "SELECT * FROM kept");
        }
    }

    @Test
    void isStillReachedAtTheLoopbackAddressWhenItHasBeenOpenedToOthers() throws Exception {
        String outside = addressToTheOutside();
        Connection before;
        try (EmbeddedServers servers = start()) {
            before = servers.connection();
        }

        try (EmbeddedServers servers = start("--host", outside)) {
            int port = URI.create(before.busUrl()).getPort();
            assertThat(servers.connection().busUrl()).isEqualTo("amqp://%s:%d", outside, port);
            assertThatCode(() -> new Socket("127.0.0.1", port).close()).doesNotThrowAnyException();
            assertThatCode(() -> new Socket(outside, port).close()).doesNotThrowAnyException();
        }
    }

    private static String addressToTheOutside() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void letsNobodyIntoTheDatabaseWithoutItsPassword() throws Exception {
        try (EmbeddedServers servers = start()) {
            Connection connection = servers.connection();
            Connection wrong = new Connection(
                    connection.busUrl(),
                    connection.controller(),
                    connection.operator(),
                    connection.router(),
                    connection.tunnel(),
                    connection.databaseUrl(),
                    connection.databaseUser(),
                    "guess");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(wrong, "SELECT 1"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void goesOnWithTheDataOfAProgramThatWasKilled() throws Exception {
        Process program = program();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(data.resolve("connection.json")));
        Connection before = new PrivateFile(data.resolve("connection.json"))
                .read(Connection.class)
                .orElseThrow();
        execute(before, "CREATE TABLE kept (id int)");

        program.destroyForcibly().waitFor();

        try (EmbeddedServers servers = start()) {
            assertThat(servers.connection()).isEqualTo(before);
            execute(before, "SELECT * FROM kept");
        }
    }

    @Test
    void startsADatabaseAgainThatWasKilledAlone() throws Exception {
        try (EmbeddedServers servers = start()) {
            Connection connection = servers.connection();
            execute(connection, "CREATE TABLE kept (id int)");

            Postmaster.running(data.resolve("database")).orElseThrow().destroyForcibly();

            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThatCode(() -> execute(connection, "SELECT * FROM kept")).doesNotThrowAnyException();
            });
        }
    }

    @Test
    void endsBothServersOnSigterm() throws Exception {
        Process program = program();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(data.resolve("connection.json")));

        program.destroy();

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(data.resolve("connection.json")).doesNotExist();
        assertThat(Postmaster.running(data.resolve("database"))).isEmpty();
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (EmbeddedBus first = bus("first", 0);
                EmbeddedBus second = bus("second", first.port())) {
            first.start();

            assertThatIllegalStateException()
                    .isThrownBy(second::start)
                    .withMessageContaining("The bus cannot start on amqp://127.0.0.1:" + first.port());
        }
    }

    @Test
    void endsTheBusAndStartsItAgainAtTheSamePort() throws IOException {
        try (EmbeddedBus bus = bus("bus", 0)) {
            bus.start();
            bus.stop();
            bus.start();

            try (Socket socket = new Socket(bus.host(), bus.port())) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }

    private EmbeddedServers start(String... options) {
        Stream<String> folder = Stream.of("--data", data.toString());
        return EmbeddedServers.start(
                Arguments.parse(Stream.concat(folder, Stream.of(options)).toList()));
    }

    private Process program() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServers.class.getName(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private EmbeddedBus bus(String directory, int port) {
        return new EmbeddedBus(
                data.resolve(directory),
                "127.0.0.1",
                port,
                new ServiceUsers(
                        new Credentials("controller", "c"),
                        new Credentials("operator", "o"),
                        new Credentials("router", "r"),
                        new Credentials("tunnel", "t")));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Connection session = DriverManager.getConnection(
                        "jdbc:" + connection.databaseUrl(), connection.databaseUser(), connection.databasePassword());
                java.sql.Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
