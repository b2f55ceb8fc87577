package org.iofog.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.testkit.TestBus;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.router.RouterFile;
import org.iofog.testkit.router.RouterNetwork;
import org.iofog.testkit.router.RouterProgram;
import org.jspecify.annotations.Nullable;

/**
 * Public ports over the embedded Artemis, and over each Qpid router the environment names, against loopback, {@code ssh
 * -L} and two plain clients of the same router, all taking turns.
 */
final class TunnelRates {

    private static final int ROUNDS = 3;
    private static final long STREAM_BYTES = 128L << 20;
    private static final int PIECE = 64 << 10;
    private static final int UNDER_WAY = (2 << 20) / PIECE;
    private static final int ECHOES = 2_000;
    private static final int ECHO_BYTES = 64;
    private static final int CONNECTIONS = 10_000;
    private static final int FIRST = 200;
    private static final int IDLE = 2_000;
    private static final String SECRET = "benchmark";
    private static final Pattern WRK_RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final Path folder;
    private final Report report;
    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> opened = new ArrayList<>();

    TunnelRates(Path folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    void run() throws Exception {
        try {
            LoadServer servers = closing(new LoadServer());
            SocketPath direct = new SocketPath("loopback", servers.echo(), servers.sink(), servers.web());
            List<SocketPath> others = new ArrayList<>(List.of(direct));
            if (SshForward.isPossible()) {
                others.add(closing(new SshForward(Files.createDirectory(folder.resolve("ssh"))))
                        .start(direct));
            } else {
                report.remark("ssh -L is not measured: this machine has no sshd (package openssh-server).");
            }
            List<TunnelOverRouter> tunnels = new ArrayList<>(List.of(overArtemis(direct)));
            for (RouterProgram router : RouterProgram.real().toList()) {
                tunnels.add(overQpid(router, direct));
            }
            tunnels.forEach(this::measureIdle);
            measure(others, tunnels);
        } finally {
            for (AutoCloseable each : opened.reversed()) {
                each.close();
            }
        }
    }

    private TunnelOverRouter overArtemis(SocketPath direct) throws Exception {
        Mesh mesh = closing(new Mesh(folder));
        mesh.startServers();
        JsonNode connection = mesh.connection();
        String agent = UUID.randomUUID().toString();
        BusAccess controller = access(connection, "controller");
        try (TestBus bus = TestBus.connect(
                vertx,
                controller.url().toString(),
                controller.user(),
                controller.password().value())) {
            bus.grant(agent, SECRET);
        }
        BusAccess own = BusAccess.of(connection.path("busUrl").asText(), agent, SECRET);
        return closing(new TunnelOverRouter("Artemis", vertx, access(connection, "tunnel"), own, controller, direct));
    }

    /** Nobody is kept from any address there: what the wire needs of a router, and no more. */
    private TunnelOverRouter overQpid(RouterProgram router, SocketPath direct) throws Exception {
        int port = Mesh.freePort();
        String agent = UUID.randomUUID().toString();
        RouterNetwork network = closing(router.network());
        network.start(RouterFile.of("""
                [["router", {"id": "benchmark", "mode": "standalone"}],
                 ["listener", {"host": "127.0.0.1", "port": "%1$d", "authenticatePeer": true, "saslMechanisms": "PLAIN"}],
                 ["iofog.user", {"name": "%2$s", "password": "%3$s"}],
                 ["iofog.user", {"name": "tunnel", "password": "%3$s"}]]""".formatted(port, agent, SECRET)));
        String url = "amqp://127.0.0.1:" + port;
        BusAccess opener = BusAccess.of(url, "tunnel", SECRET);
        return closing(new TunnelOverRouter(
                router.toString(), vertx, opener, BusAccess.of(url, agent, SECRET), opener, direct));
    }

    private void measure(List<SocketPath> others, List<TunnelOverRouter> tunnels) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (SocketPath path : others) {
                measure(path, false);
            }
            for (TunnelOverRouter tunnel : tunnels) {
                measureBare(tunnel);
                measure(tunnel.path(), true);
            }
        }
    }

    /** Before anything else has made room in the processes; what the first connections need is there already. */
    private void measureIdle(TunnelOverRouter tunnel) {
        tunnel.idle(FIRST);
        String name = tunnel.path().name() + ", both ends together";
        report.add(Figure.single("tunnel: idle connection", name, "KiB", tunnel.idle(IDLE), "< 16"));
    }

    private void measureBare(TunnelOverRouter tunnel) throws InterruptedException {
        String name = "bare AMQP over " + tunnel.router();
        double rate = tunnel.bare().stream(STREAM_BYTES, PIECE, UNDER_WAY);
        report.add(Figure.single("tunnel: one stream", name, "MB/s", rate, null));
        Samples echoes = Samples.of(tunnel.bare().echoes(ECHOES, ECHO_BYTES));
        report.add(Figure.of("tunnel: echo of 64 B", name, "us", echoes, null));
    }

    private void measure(SocketPath path, boolean ours) throws Exception {
        single("one stream", path, "MB/s", path.stream(1, STREAM_BYTES), ours ? ">= 300, 80 % of bare" : null);
        single("eight streams", path, "MB/s", path.stream(8, STREAM_BYTES / 8), null);
        Samples echoes = Samples.of(path.echoes(ECHOES));
        report.add(Figure.of("tunnel: echo of 64 B", path.name(), "us", echoes, ours ? "<= 300, 1.5 of bare" : null));
        single("connections", path, "1/s", path.connections(CONNECTIONS), ours ? ">= 5000" : null);
        single("HTTP requests", path, "1/s", requests(path.web()), null);
    }

    private void single(String what, SocketPath path, String unit, double value, @Nullable String aim) {
        report.add(Figure.single("tunnel: " + what, path.name(), unit, value, aim));
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

    private static BusAccess access(JsonNode connection, String user) {
        return BusAccess.of(
                connection.path("busUrl").asText(),
                connection.path(user).path("user").asText(),
                connection.path(user).path("password").asText());
    }

    private <T extends AutoCloseable> T closing(T resource) {
        opened.add(resource);
        return resource;
    }
}
