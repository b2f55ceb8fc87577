package org.iofog.benchmark;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.port.PublicPortKeeper;

/** One end of tunnels as a process: it serves ports whose agent is its user on the bus, and opens others. */
final class TunnelEnd {

    private TunnelEnd() {}

    /** Its buffers are as in the programs that users run. */
    static Process start(BusAccess access, List<PublicPort> ports) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dio.netty.allocator.maxOrder=5",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TunnelEnd.class.getName(),
                        access.url().toString(),
                        access.user(),
                        access.password().value(),
                        ContractJson.mapper().writeValueAsString(new PublicPorts(ports)))
                .inheritIO()
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        BusAccess access = BusAccess.of(arguments[0], arguments[1], arguments[2]);
        List<PublicPort> ports =
                ContractJson.mapper().readValue(arguments[3], PublicPorts.class).ports();
        if (ports.getFirst().agent().equals(access.user())) {
            serve(access, ports);
        } else {
            new PublicPortKeeper(Vertx.vertx(), access, PortSettings.usual("127.0.0.1"), () -> {}, Clock.systemUTC())
                    .follow(ports);
        }
    }

    private static void serve(BusAccess access, List<PublicPort> ports) {
        ServedPorts served = new ServedPorts(access.user());
        served.follow(ports);
        new ContainerTarget(Vertx.vertx(), access, served, Duration.ofSeconds(5)).look();
    }
}
