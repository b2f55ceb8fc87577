package org.iofog.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;

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
            api.awaitDone(api.accept(Microservices.createStoppable("trainer", "agent-1")));
            api.awaitDone(api.accept(new DeleteMicroservice("default", "trainer")));
            CommandLine.connected(new Report(), mesh, Files.createDirectory(home.resolve("user")))
                    .train(training);
            mesh.get("agent-1").stop();
            mesh.get("controller").stop();
        }
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
