package org.iofog.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.testkit.mesh.Mesh;

/**
 * Processor time by program. Unlike a rate it says the same on a machine that others keep busy.
 *
 * @param seconds by program, in the order of their names here
 */
record Computing(Map<String, Double> seconds) {

    /** Of one mesh with one controller and the clients, which are this process. */
    static Computing of(Mesh mesh, Path folder) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("controller", seconds(handle(mesh, "controller")));
        seconds.put("bus", seconds(handle(mesh, "servers")));
        seconds.put("database", seconds(databaseIn(folder)));
        seconds.put("clients", seconds(Stream.of(ProcessHandle.current())));
        return new Computing(seconds);
    }

    Computing since(Computing former) {
        Map<String, Double> difference = new LinkedHashMap<>();
        seconds.forEach(
                (program, now) -> difference.put(program, now - former.seconds().getOrDefault(program, 0.0)));
        return new Computing(difference);
    }

    private static Stream<ProcessHandle> handle(Mesh mesh, String program) {
        return ProcessHandle.of(mesh.get(program).pid()).stream();
    }

    /** The server's processes are children of the one that names its folder. */
    private static Stream<ProcessHandle> databaseIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .filter(process -> process.info().commandLine().orElse("").contains(folder + "/"))
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()));
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sum();
    }
}
