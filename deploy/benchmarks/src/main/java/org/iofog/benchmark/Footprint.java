package org.iofog.benchmark;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.view.AgentView;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.iofog.testkit.mesh.Program;
import org.jspecify.annotations.Nullable;

/** Start to ready, and resident memory idle and after a hundred deployments, of controller and agent; the command line. */
final class Footprint {

    private static final int STARTS = 5;
    private static final int DEPLOYMENTS = 100;

    private final Report report;
    private final Path folder;

    Footprint(Report report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    void run(Variant variant) throws Exception {
        Path home = Files.createDirectories(folder.resolve("footprint-" + variant.name()));
        try (Mesh mesh = new Mesh(home, variant.controller(), variant.agent())) {
            mesh.startServers();
            ControllerApi api = mesh.startController("controller");
            mesh.startAgent(api, "controller", "agent-1");
            measureStarts(mesh, api, variant);
            measureMemory(mesh, api, variant);
            CommandLine.connected(report, mesh, Files.createDirectory(home.resolve("user")))
                    .run(variant);
        }
    }

    private void measureStarts(Mesh mesh, ControllerApi api, Variant variant) {
        List<Double> controllerStarts = new ArrayList<>();
        List<Double> agentStarts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            mesh.get("controller").stop();
            controllerStarts.add(start(mesh.get("controller"), api::isUp));
            mesh.get("agent-1").stop();
            mesh.awaitAgent(api, "agent-1", AgentView.State.OFFLINE);
            agentStarts.add(
                    start(mesh.get("agent-1"), () -> api.agent("agent-1").state() == AgentView.State.ONLINE));
        }
        report.add(Figure.of("controller start to ready", variant.name(), "ms", Samples.of(controllerStarts), null));
        report.add(Figure.of(
                "agent start to online",
                variant.name(),
                "ms",
                Samples.of(agentStarts),
                variant.isNative() ? "< 100" : null));
    }

    private void measureMemory(Mesh mesh, ControllerApi api, Variant variant) throws Exception {
        Program controller = mesh.get("controller");
        Program agent = mesh.get("agent-1");
        single("controller memory, idle", variant, ProcessMemory.residentMebibytes(controller.pid()), null);
        single("agent memory, idle", variant, ProcessMemory.residentMebibytes(agent.pid()), null);
        for (int i = 0; i < DEPLOYMENTS; i++) {
            String name = "load-" + i;
            api.awaitDone(api.accept(Microservices.createStoppable(name, "agent-1")));
            api.awaitDone(api.accept(new DeleteMicroservice("default", name)));
        }
        single("controller memory, after load", variant, ProcessMemory.residentMebibytes(controller.pid()), null);
        single(
                "agent memory, after load",
                variant,
                ProcessMemory.residentMebibytes(agent.pid()),
                variant.isNative() ? "< 64" : null);
    }

    private static double start(Program program, Callable<Boolean> ready) {
        long begin = System.nanoTime();
        program.start();
        await().atMost(Mesh.SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .ignoreExceptions()
                .until(ready);
        return (System.nanoTime() - begin) / 1e6;
    }

    private void single(String scenario, Variant variant, double value, @Nullable String aim) {
        report.add(Figure.single(scenario, variant.name(), "MiB", value, aim));
    }
}
