package org.iofog.tunnel;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.port.PublicPortKeeper;

/** One end of a tunnel as a process of its own, so that a test can kill it. */
final class EndProcess implements AutoCloseable {

    private final Process process;

    private EndProcess(Process process) {
        this.process = process;
    }

    /** An end that opens the port where the user is not its agent, and serves it where it is. */
    static EndProcess start(BusAccess access, PublicPort port) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndProcess.class.getName(),
                access.url().toString(),
                access.user(),
                access.password().value(),
                ContractJson.mapper().writeValueAsString(port));
        return new EndProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
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
            new PublicPortKeeper(Vertx.vertx(), access, PortSettings.usual("127.0.0.1"), () -> {}, Clock.systemUTC())
                    .follow(List.of(port));
        }
    }

    private static void serve(BusAccess access, PublicPort port) {
        ServedPorts served = new ServedPorts(port.agent());
        served.follow(List.of(port));
        new ContainerTarget(Vertx.vertx(), access, served, Duration.ofSeconds(5)).look();
    }
}
