package org.iofog.benchmark;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.TestBus;
import org.iofog.testkit.mesh.Mesh;
import org.jspecify.annotations.Nullable;

/**
 * Public ports against loopback, and against two plain clients of the same bus, taking turns. Bus and both ends of the
 * tunnel are processes of their own.
 */
final class TunnelRates {

    private static final int ROUNDS = 3;
    private static final long STREAM_BYTES = 128L << 20;
    private static final int PIECE = 64 << 10;
    private static final int UNDER_WAY = (512 << 10) / PIECE;
    private static final int ECHOES = 2_000;
    private static final int CONNECTIONS = 2_000;
    private static final int IDLE = 2_000;
    private static final String TOKEN = "benchmark";
    private static final Pattern WRK_RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final Path folder;
    private final Report report;
    private final Vertx vertx = Vertx.vertx();

    TunnelRates(Path folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    void run() throws Exception {
        try (Mesh mesh = new Mesh(folder);
                LoadServer servers = new LoadServer()) {
            mesh.startServers();
            JsonNode connection = ContractJson.mapper()
                    .readTree(folder.resolve("servers/connection.json").toFile());
            String agent = UUID.randomUUID().toString();
            try (TestBus controller = TestBus.connect(
                    vertx,
                    access(connection, "controller").url().toString(),
                    connection.at("/controller/user").asText(),
                    connection.at("/controller/password").asText())) {
                controller.grant(agent, TOKEN);
            }
            List<PublicPort> ports = List.of(
                    port(agent, servers.echo(), PublicProtocol.TCP),
                    port(agent, servers.sink(), PublicProtocol.TCP),
                    port(agent, servers.web(), PublicProtocol.HTTP));
            BusAccess own = BusAccess.of(connection.path("busUrl").asText(), agent, TOKEN);
            Process serving = TunnelEnd.start(own, ports);
            Process opening = TunnelEnd.start(access(connection, "tunnel"), ports);
            try (BareStream bare = new BareStream(vertx, access(connection, "controller"))) {
                SocketPath tunnel = path("tunnel", ports);
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> !tunnel.echoes(1).isEmpty());
                measure(new SocketPath("loopback", servers.echo(), servers.sink(), servers.web()), tunnel, bare);
                measureIdle(tunnel, serving, opening);
            } finally {
                serving.destroy();
                opening.destroy();
            }
        }
    }

    private void measure(SocketPath loopback, SocketPath tunnel, BareStream bare) throws Exception {
        for (SocketPath path : List.of(loopback, tunnel)) {
            path.stream(1, STREAM_BYTES);
            path.echoes(ECHOES);
        }
        List<Double> bareRates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int messages = (int) (STREAM_BYTES / PIECE);
            bareRates.add(STREAM_BYTES * 1e3 / bare.pass(messages, PIECE, UNDER_WAY));
            for (SocketPath path : List.of(loopback, tunnel)) {
                single("one stream", path, "MB/s", path.stream(1, STREAM_BYTES), ">= 300, 80 % of bare");
                single("eight streams", path, "MB/s", path.stream(8, STREAM_BYTES / 8), null);
                report.add(Figure.of(
                        "tunnel: echo of 64 B",
                        path.name(),
                        "us",
                        Samples.of(path.echoes(ECHOES)),
                        path.equals(tunnel) ? "<= 300" : null));
                single("connections", path, "1/s", path.connections(CONNECTIONS), ">= 5000");
                single("HTTP requests", path, "1/s", requests(path.web()), null);
            }
            report.add(Figure.of("tunnel: echo of 64 B", "bare AMQP, one way", "us", bareTimes(bare), null));
        }
        report.add(Figure.of("tunnel: one stream", "bare AMQP", "MB/s", Samples.of(bareRates), null));
    }

    private static Samples bareTimes(BareStream bare) throws InterruptedException {
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            micros.add(bare.pass(100, 64, 1) / 1e3 / 100);
        }
        return Samples.of(micros);
    }

    private void measureIdle(SocketPath tunnel, Process serving, Process opening) throws IOException {
        double before = resident(serving, opening);
        List<Socket> idle = tunnel.idle(IDLE);
        double kibibytes = (resident(serving, opening) - before) * 1024 / IDLE;
        report.add(Figure.single("tunnel: idle connection", "both ends together", "KiB", kibibytes, "< 16"));
        for (Socket socket : idle) {
            socket.close();
        }
    }

    private static double resident(Process... processes) throws IOException {
        double sum = 0;
        for (Process process : processes) {
            sum += ProcessMemory.residentMebibytes(process.pid());
        }
        return sum;
    }

    private void single(String what, SocketPath path, String unit, double value, @Nullable String aim) {
        boolean ours = path.name().equals("tunnel");
        report.add(Figure.single("tunnel: " + what, path.name(), unit, value, ours ? aim : null));
    }

    /** By wrk, with 16 connections that are kept alive. */
    private static double requests(int port) throws IOException {
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c16", "-d3s", "http://127.0.0.1:" + port + "/").start();
        Matcher rate = WRK_RATE.matcher(new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!rate.find()) {
            throw new IllegalStateException("wrk told no rate: is it installed?");
        }
        return Double.parseDouble(rate.group(1));
    }

    private static SocketPath path(String name, List<PublicPort> ports) {
        return new SocketPath(
                name, ports.get(0).port(), ports.get(1).port(), ports.get(2).port());
    }

    private static BusAccess access(JsonNode connection, String user) {
        return BusAccess.of(
                connection.path("busUrl").asText(),
                connection.path(user).path("user").asText(),
                connection.path(user).path("password").asText());
    }

    private static PublicPort port(String agent, int external, PublicProtocol protocol) {
        return new PublicPort(
                UUID.randomUUID().toString(),
                "default",
                "benchmark",
                "benchmark",
                Mesh.freePort(),
                protocol,
                null,
                agent,
                external,
                PortAccess.UNLIMITED);
    }
}
