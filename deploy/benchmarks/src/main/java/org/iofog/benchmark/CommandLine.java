package org.iofog.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.testkit.mesh.Program;
import org.jspecify.annotations.Nullable;

/** How long the command line takes, as whole processes. */
final class CommandLine {

    private static final int RUNS = 15;

    private final Report report;
    private final Path home;

    /** @param home the home folder of a user who is connected to a mesh */
    CommandLine(Report report, Path home) {
        this.report = report;
        this.home = home;
    }

    void run(Variant variant) {
        measure(variant, variant.isNative() ? "< 50" : null, "version");
        measure(variant, null, "get", "all");
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
        return (System.nanoTime() - begin) / 1e6;
    }
}
