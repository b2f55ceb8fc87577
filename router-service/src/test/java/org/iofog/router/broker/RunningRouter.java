package org.iofog.router.broker;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.mesh.ArtemisTls;
import org.iofog.contract.message.ContractJson;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.embedded.EmbeddedRouter;
import org.iofog.embedded.EmbeddedServers;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Router;
import org.iofog.testkit.router.Certificate;

/** A router that runs by its rendered file, as an agent runs it. */
public final class RunningRouter implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final String AGENT_PASSWORD = "made by the agent";

    private final Vertx vertx;
    private final String id;
    private final Path directory;
    private final int port;
    private EmbeddedRouter router;
    private Process process;

    RunningRouter(Vertx vertx, String id, Path directory, int port) {
        this.vertx = vertx;
        this.id = id;
        this.directory = directory;
        this.port = port;
    }

    public void start() {
        router = EmbeddedRouter.start(file(), directory.resolve("data"));
    }

    /** In a process of its own, as small as agents run it; returns when clients can connect. */
    void startProcess() {
        try {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedServers.class.getName(),
                            "router",
                            "--config",
                            file().toString(),
                            "--data",
                            data().toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(TIME).until(this::isListening);
    }

    /** As SIGKILL does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private boolean isListening() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
            process = null;
        }
        if (router != null) {
            router.close();
            router = null;
        }
    }

    /** Writes the file, with the placeholders filled in. */
    void write(Router wanted) {
        write(ArtemisFile.of(wanted));
    }

    /** As its agent does where the host has a certificate. */
    void tellCertificate(Certificate own) {
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve(ArtemisTls.CERTIFICATE_FILE),
                    ArtemisTls.certificateFile(own.chain().toString(), own.key().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that is linked to a bus. */
    public void write(String file, EmbeddedBus bus, String token) {
        write(file.replace(Placeholder.BUS_HOST, bus.host())
                .replace(Placeholder.BUS_PORT, String.valueOf(bus.port()))
                .replace(Placeholder.BUS_TLS, "")
                .replace(Placeholder.BUS_USER, id)
                .replace(Placeholder.BUS_PASSWORD, token));
    }

    private void write(String file) {
        String text = file.replace(Placeholder.MESSAGING_PORT, String.valueOf(port))
                .replace(Placeholder.AGENT_PASSWORD, AGENT_PASSWORD);
        try {
            Files.createDirectories(directory);
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the router read its file again. */
    void reload() {
        manage("reloadConfigurationFile");
    }

    /** Calls an operation of the router's management as its agent. */
    JsonNode manage(String operation, Object... arguments) {
        try (BusConnection connection =
                        BusConnection.open(vertx, BusAccess.of("amqp://127.0.0.1:" + port, id, AGENT_PASSWORD));
                BrokerManagement management = new BrokerManagement(connection)) {
            JsonNode answer = management.invoke(operation, arguments).await().atMost(TIME);
            return answer.isTextual() ? ContractJson.mapper().readTree(answer.asText()) : answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client of the router's own agent. */
    public MessageClient agent() {
        return client(id, AGENT_PASSWORD);
    }

    MessageClient client(String user, String password) {
        return MessageClient.connect(vertx, port, user, password);
    }

    MessageClient anonymous() {
        return MessageClient.connect(vertx, port);
    }

    Path file() {
        return directory.resolve("router.properties");
    }

    Path data() {
        return directory.resolve("data");
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        stop();
    }
}
