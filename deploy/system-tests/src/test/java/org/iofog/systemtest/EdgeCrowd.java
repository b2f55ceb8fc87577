package org.iofog.systemtest;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;

/** A real control plane, and many simulated edges that join it at once. */
final class EdgeCrowd implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final List<SimulatedEdge> edges = new ArrayList<>();
    private final Mesh mesh;
    private final ControllerApi api;

    /** Starts the control plane, with the router service {@code router-service-1}. */
    EdgeCrowd(Path folder) {
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller-1");
        mesh.startRouterService("router-service-1");
    }

    Vertx vertx() {
        return vertx;
    }

    Mesh mesh() {
        return mesh;
    }

    ControllerApi api() {
        return api;
    }

    /** @param join makes the edge of that number; it may block */
    List<SimulatedEdge> joinAtOnce(int count, IntFunction<SimulatedEdge> join) throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SimulatedEdge>> joining = IntStream.range(0, count)
                    .<Callable<SimulatedEdge>>mapToObj(i -> () -> join.apply(i))
                    .map(all::submit)
                    .toList();
            List<SimulatedEdge> joined = new ArrayList<>();
            for (Future<SimulatedEdge> each : joining) {
                joined.add(each.get());
            }
            edges.addAll(joined);
            return joined;
        }
    }

    @Override
    public void close() {
        edges.forEach(SimulatedEdge::close);
        mesh.close();
        vertx.close();
    }
}
