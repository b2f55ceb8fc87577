package org.iofog.benchmark;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.HostConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Microservices;

/**
 * What the mesh adds to the container engine: from the HTTP request until the container runs, against create and start
 * of the same container straight through docker-java, taking turns on the same engine.
 */
final class CommandToContainer {

    private static final String SCENARIO = "command to container";
    private static final String LABEL = "org.iofog.name";
    private static final int WARM_UP = 10;
    private static final int COUNTED = 100;

    private final DockerClient engine;
    private final ControllerApi controller;
    private final PhaseTimes phases = new PhaseTimes();
    private HostConfig sameHost = HostConfig.newHostConfig();

    CommandToContainer(DockerClient engine, ControllerApi controller) {
        this.engine = engine;
        this.controller = controller;
    }

    void run(Report report) throws Exception {
        sameHost = hostOf(firstThroughMesh());
        List<Double> direct = new ArrayList<>();
        List<Double> mesh = new ArrayList<>();
        try (EngineEvents events = new EngineEvents(engine, LABEL)) {
            for (int i = -WARM_UP; i < COUNTED; i++) {
                double one = direct(events, "direct-" + (i + WARM_UP));
                double other = throughMesh(events, "mesh-" + (i + WARM_UP));
                if (i >= 0) {
                    direct.add(one);
                    mesh.add(other);
                }
            }
        }
        Samples straight = Samples.of(direct);
        Samples routed = Samples.of(mesh);
        report.add(Figure.of(SCENARIO, "docker-java alone", "ms", straight, null));
        report.add(Figure.of(SCENARIO, "through the mesh", "ms", routed, null));
        report.add(new Figure(
                SCENARIO,
                "overhead",
                "ms",
                routed.count(),
                routed.median() - straight.median(),
                routed.percentile(99) - straight.percentile(99),
                "median < 25, p99 < 100"));
        phases.report(SCENARIO, report);
    }

    /** What the agent asks of the engine counts on both sides: the network of its own above all. */
    private HostConfig hostOf(InspectContainerResponse made) {
        return HostConfig.newHostConfig()
                .withNetworkMode(made.getHostConfig().getNetworkMode())
                .withExtraHosts(made.getHostConfig().getExtraHosts())
                .withLogConfig(made.getHostConfig().getLogConfig());
    }

    private InspectContainerResponse firstThroughMesh() {
        controller.awaitDone(controller.accept(Microservices.createStoppable("first", "agent-1")));
        String container = engine.listContainersCmd().withLabelFilter(Map.of(LABEL, "first")).exec().stream()
                .findFirst()
                .orElseThrow()
                .getId();
        InspectContainerResponse made = engine.inspectContainerCmd(container).exec();
        controller.awaitDone(controller.accept(new DeleteMicroservice("default", "first")));
        return made;
    }

    private double direct(EngineEvents events, String name) throws Exception {
        long begin = System.nanoTime();
        String container = engine.createContainerCmd(BusyboxImage.NAME)
                .withName(name)
                .withLabels(Map.of(LABEL, name))
                .withCmd(Microservices.STOPPABLE)
                .withHostConfig(sameHost)
                .exec()
                .getId();
        engine.startContainerCmd(container).exec();
        double elapsed = millisSince(begin, events.awaitStart(name));
        engine.removeContainerCmd(container).withForce(true).exec();
        return elapsed;
    }

    private double throughMesh(EngineEvents events, String name) throws Exception {
        Instant request = Instant.now();
        long begin = System.nanoTime();
        CommandAccepted accepted = controller.accept(Microservices.createStoppable(name, "agent-1"));
        double elapsed = millisSince(begin, events.awaitStart(name));
        phases.add(request, controller.awaitDone(accepted).stamps());
        controller.awaitDone(controller.accept(new DeleteMicroservice("default", name)));
        return elapsed;
    }

    private static double millisSince(long begin, long end) {
        return (end - begin) / 1e6;
    }
}
