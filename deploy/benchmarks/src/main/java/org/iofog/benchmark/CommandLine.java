package org.iofog.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Program;
import org.jspecify.annotations.Nullable;

/** How long the command line takes, as whole processes. */
final class CommandLine {

    private static final int RUNS = 15;

    private final Report report;
    private final Path home;

    private CommandLine(Report report, Path home) {
        this.report = report;
        this.home = home;
    }

    /** As a user with that home folder who is connected to the mesh. */
    static CommandLine connected(Report report, Mesh mesh, Path home) {
        String controller = mesh.controllerAddress("controller");
        new Iofogctl(home, Map.of("IOFOG_PASSWORD", Mesh.PASSWORD))
                .run("connect", "--ecn-addr", controller, "--email", Mesh.EMAIL)
                .expect(0);
        return new CommandLine(report, home);
    }

    void run(Variant variant) {
        measure(variant, variant.isNative() ? "< 50" : null, "version");
        measure(variant, null, "get", "all");
    }

    /** Runs it once for what is kept of a run. */
    void train(Variant training) {
        time(training, "get", "all");
    }

    private void measure(Variant variant, @Nullable String aim, String... arguments) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(time(variant, arguments));
        }
        report.add(Figure.of("iofogctl " + String.join(" ", arguments), variant.name(), "ms", Samples.of(times), aim));
    }

    private double time(Variant variant, String... arguments) {
        Program program = new Program(
                variant.iofogctl(), home.resolve("iofogctl.log"), Map.of("HOME", home.toString()), arguments);
        long begin = System.nanoTime();
        program.start();
        program.awaitEnd();
        double millis = (System.nanoTime() - begin) / 1e6;
        if (program.exitCode() != 0) {
            throw new IllegalStateException("iofogctl failed: " + program.output());
        }
        return millis;
    }
}
