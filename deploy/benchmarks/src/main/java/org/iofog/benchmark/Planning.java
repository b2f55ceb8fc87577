package org.iofog.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.MeshPlan;
import org.iofog.router.domain.plan.LinkPasswords;
import org.iofog.router.domain.plan.MeshPlanner;
import org.iofog.router.domain.plan.MeshPlanning;

/**
 * Time and memory of planning the mesh of 10,000 agents: the whole of it, and after one microservice moved. Each snapshot is
 * read from its JSON, as the router service gets it; how long that takes is told beside.
 */
final class Planning {

    private static final String SCENARIO = "planning, 10,000 agents";
    private static final int WARM_UP = 20;
    private static final int COUNTED = 40;
    private static final double MEBIBYTE = 1 << 20;

    private final MeshPlanner planner = new MeshPlanner(new LinkPasswords(new Secret("of the benchmark")));
    private final ObjectMapper json = ContractJson.mapper();
    private final LargeNamespace namespace = new LargeNamespace(10_000);

    void run(Report report) throws IOException {
        List<Double> reading = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> change = new ArrayList<>();
        MeshPlanning planning = planner.begin();
        plan(planning, read(namespace.snapshot()));
        for (int i = -WARM_UP; i < COUNTED; i++) {
            byte[] snapshot = json.writeValueAsBytes(namespace.afterOneMove());
            Timed<MeshSnapshot> read = Timed.of(() -> read(snapshot));
            Timed<MeshPlan> all = Timed.of(() -> plan(planner.begin(), read.result()));
            Timed<MeshPlan> one = Timed.of(() -> plan(planning, read.result()));
            if (!one.result().equals(all.result())) {
                throw new IllegalStateException("the changed plan is not the whole plan");
            }
            if (i >= 0) {
                reading.add(read.millis());
                whole.add(all.millis());
                change.add(one.millis());
            }
        }
        report.add(Figure.of(SCENARIO, "reading the snapshot", "ms", Samples.of(reading), null));
        report.add(Figure.of(SCENARIO, "the whole plan", "ms", Samples.of(whole), null));
        report.add(Figure.of(SCENARIO, "one change", "ms", Samples.of(change), "< 10"));
        report.add(Figure.single(SCENARIO, "memory that is kept", "MiB", keptMebibytes(), null));
    }

    /** What a namespace costs between two changes, its snapshot included. */
    private double keptMebibytes() throws IOException {
        byte[] snapshot = json.writeValueAsBytes(namespace.snapshot());
        double before = usedMebibytes();
        MeshPlanning planning = planner.begin();
        MeshPlan plan = plan(planning, read(snapshot));
        double kept = usedMebibytes() - before;
        if (plan.agents().size() != plan(planning, read(snapshot)).agents().size()) {
            throw new IllegalStateException("the plan has lost agents");
        }
        return kept;
    }

    private static double usedMebibytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
    }

    private static MeshPlan plan(MeshPlanning planning, MeshSnapshot snapshot) {
        return planning.plan(snapshot, List.of(), Instant.EPOCH);
    }

    private MeshSnapshot read(MeshSnapshot snapshot) throws IOException {
        return read(json.writeValueAsBytes(snapshot));
    }

    private MeshSnapshot read(byte[] snapshot) {
        try {
            return json.readValue(snapshot, MeshSnapshot.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was made, and the processor time it took: one thread does it all, and other programs do not count. */
    private record Timed<T>(T result, double millis) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static <T> Timed<T> of(Supplier<T> work) {
            long begin = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            return new Timed<>(result, (THREADS.getCurrentThreadCpuTime() - begin) / 1e6);
        }
    }
}
