package org.iofog.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.iofog.testkit.mesh.Program;

/** Trains an AOT cache (JDK 25) for each program by running it once for real. */
final class AotCaches {

    private AotCaches() {}

    static Variant train(Path folder) throws Exception {
        Path home = Files.createDirectories(folder.resolve("training"));
        Variant training =
                Variant.jvm("training", writing(home, "controller"), writing(home, "agent"), writing(home, "iofogctl"));
        try (Mesh mesh = new Mesh(home, training.controller(), training.agent())) {
            mesh.startServers();
            ControllerApi api = mesh.startController("controller");
            mesh.startAgent(api, "controller", "agent-1");
            api.awaitDone(api.accept(Microservices.createSleeper("trainer", "agent-1")));
        }
        Program version = new Program(training.iofogctl(), home.resolve("version.log"), Map.of(), "version");
        version.start();
        version.awaitEnd();
        return Variant.jvm(
                "jvm with AOT cache", reading(home, "controller"), reading(home, "agent"), reading(home, "iofogctl"));
    }

    private static String[] writing(Path home, String program) {
        return new String[] {"-XX:AOTCacheOutput=" + home.resolve(program + ".aot")};
    }

    private static String[] reading(Path home, String program) {
        return new String[] {"-XX:AOTCache=" + home.resolve(program + ".aot")};
    }
}
