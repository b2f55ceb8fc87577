package org.iofog.tunnel;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.testkit.OpenSockets;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.http.HttpLimits;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.port.PublicPortKeeper;

/**
 * One end of a tunnel as a process of its own, so that a test can kill it and look what it holds. It ends at once when it
 * needs more memory than ten thousand connections of 16 KiB.
 */
final class EndProcess implements AutoCloseable {

    private final Process process;

    private EndProcess(Process process) {
        this.process = process;
    }

    static EndProcess start(BusAccess access, PublicPort port) {
        return start(access, port, Duration.ofHours(1));
    }

    /**
     * An end that opens the port where the user is not its agent, and serves it where it is.
     *
     * @param idle after how long without a byte a connection is ended
     */
    static EndProcess start(BusAccess access, PublicPort port, Duration idle) {
        try {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx160m",
                    "-XX:MaxDirectMemorySize=64m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EndProcess.class.getName(),
                    access.url().toString(),
                    access.user(),
                    access.password().value(),
                    ContractJson.mapper().writeValueAsString(port),
                    idle.toString());
            return new EndProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many sockets it holds. */
    long sockets() {
        return OpenSockets.of(process.pid());
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws Exception {
        BusAccess access = BusAccess.of(arguments[0], arguments[1], arguments[2]);
        PublicPort port = ContractJson.mapper().readValue(arguments[3], PublicPort.class);
        if (port.agent().equals(access.user())) {
            serve(access, port);
        } else {
            open(access, port, Duration.parse(arguments[4]));
        }
    }

    private static void open(BusAccess access, PublicPort port, Duration idle) {
        PortSettings settings = new PortSettings("127.0.0.1", Duration.ofSeconds(30), idle, HttpLimits.USUAL, null);
        new PublicPortKeeper(Vertx.vertx(), access, settings, () -> {}, Clock.systemUTC()).follow(List.of(port));
    }

    private static void serve(BusAccess access, PublicPort port) {
        ServedPorts served = new ServedPorts(port.agent());
        served.follow(List.of(port));
        new ContainerTarget(Vertx.vertx(), access, served, Duration.ofSeconds(5)).look();
    }
}
