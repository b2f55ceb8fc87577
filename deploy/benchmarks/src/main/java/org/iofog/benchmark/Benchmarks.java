package org.iofog.benchmark;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.router.RouterProgram;

/**
 * Runs the benchmarks named as arguments, or all: {@code container}, {@code throughput} (or with one number of agents,
 * {@code throughput-100}), {@code messages}, {@code footprint}, {@code planning}, {@code mesh-change}, {@code volumes},
 * {@code tunnel}.
 */
public final class Benchmarks {

    /** Held, so that its level is not forgotten: a client that writes down every frame would measure that. */
    private static final Logger FRAMES = Logger.getLogger("org.apache.qpid.proton");

    private final Report report = new Report();
    private final Path folder;

    private Benchmarks(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> chosen = arguments.length == 0
                ? Set.of(
                        "container",
                        "throughput",
                        "messages",
                        "footprint",
                        "planning",
                        "mesh-change",
                        "volumes",
                        "tunnel")
                : Set.of(arguments);
        FRAMES.setLevel(Level.WARNING);
        BusyboxImage.ensure();
        Benchmarks benchmarks = new Benchmarks(Files.createTempDirectory("iofog-benchmarks"));
        System.exit(benchmarks.measured(chosen) ? 0 : 1);
    }

    /** What was measured before a failure is told too. */
    private boolean measured(Set<String> chosen) throws IOException {
        boolean all = false;
        try {
            run(chosen);
            all = true;
        } catch (Exception | LinkageError | AssertionError failure) {
            failure.printStackTrace();
        }
        System.out.println();
        System.out.println(report.table());
        report.write(Path.of(System.getProperty("repository.root"), "deploy/benchmarks/results"));
        return all;
    }

    private void run(Set<String> chosen) throws Exception {
        if (chosen.contains("container")) {
            commandToContainer();
        }
        for (int agents : new int[] {1, 100, 1_000}) {
            if (chosen.contains("throughput") || chosen.contains("throughput-" + agents)) {
                throughput(agents);
            }
        }
        if (chosen.contains("messages")) {
            messages();
        }
        if (chosen.contains("footprint")) {
            footprint();
        }
        if (chosen.contains("planning")) {
            new Planning().run(report);
        }
        if (chosen.contains("mesh-change")) {
            meshChange();
        }
        if (chosen.contains("volumes")) {
            volumes();
        }
        if (chosen.contains("tunnel")) {
            new TunnelRates(Files.createDirectory(folder.resolve("tunnel")), report).run();
        }
    }

    private void volumes() throws Exception {
        try (VolumeSync sync = new VolumeSync(Files.createDirectory(folder.resolve("volumes")))) {
            sync.run(report);
        }
    }

    private void commandToContainer() throws Exception {
        try (Mesh mesh = new Mesh(Files.createDirectory(folder.resolve("container")));
                DockerClient engine = engine()) {
            mesh.startServers();
            ControllerApi api = mesh.startController("controller");
            mesh.startAgent(api, "controller", "agent-1");
            new CommandToContainer(engine, api).run(report);
        }
    }

    private void throughput(int agents) throws Exception {
        Path own = Files.createDirectory(folder.resolve("throughput-" + agents));
        try (Mesh mesh = new Mesh(own)) {
            mesh.startServers();
            new CommandThroughput(mesh, own, mesh.startController("controller"), agents).run(report);
        }
    }

    private void messages() throws Exception {
        try (DockerClient engine = engine();
                MessageMesh mesh = new MessageMesh(Files.createDirectory(folder.resolve("messages")), engine)) {
            mesh.deploy();
            try (MessagePath plain = mesh.plainClients();
                    MessagePath microservices = mesh.microservices()) {
                new MessageRates(plain, microservices).run(report);
            }
        }
    }

    private void footprint() throws Exception {
        for (Variant variant : Variant.available(folder)) {
            new Footprint(report, folder).run(variant);
        }
    }

    /** With Artemis, and with each Qpid router the environment names. */
    private void meshChange() throws Exception {
        meshChange("artemis", "artemis", mesh -> {});
        for (Path executable : RouterProgram.executables().toList()) {
            String name = executable.getFileName().toString();
            meshChange("qpid", name, mesh -> mesh.useQpidRouter(executable));
        }
    }

    private void meshChange(String engine, String variant, Consumer<Mesh> preparation) throws Exception {
        Mesh mesh = new Mesh(Files.createDirectory(folder.resolve("mesh-change-" + variant)));
        preparation.accept(mesh);
        try (MeshChange change = new MeshChange(mesh, engine)) {
            change.run(report, variant);
        }
    }

    private static DockerClient engine() {
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .build());
    }
}
