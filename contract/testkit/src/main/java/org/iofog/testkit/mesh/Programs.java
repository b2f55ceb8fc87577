package org.iofog.testkit.mesh;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put our programs. */
public final class Programs {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    private Programs() {}

    public static Path controller() {
        return packaged(ROOT.resolve("controller-service/target/quarkus-app/quarkus-run.jar"));
    }

    public static Path agent() {
        return packaged(ROOT.resolve("agent-service/target/quarkus-app/quarkus-run.jar"));
    }

    public static Path iofogctl() {
        return packaged(ROOT.resolve("cli/target/quarkus-app/quarkus-run.jar"));
    }

    public static Path embedded() {
        return packaged(ROOT.resolve("deploy/embedded/target/embedded-runner/embedded.jar"));
    }

    public static Path example(String name) {
        return ROOT.resolve("deploy/examples").resolve(name);
    }

    private static Path packaged(Path jar) {
        if (!Files.exists(jar)) {
            throw new AssertionError(jar + " is missing: package the modules first, as ./deploy/test.sh does");
        }
        return jar;
    }
}
