package org.iofog.testkit.mesh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the build has put our programs. The system property {@code mesh.native} lists the modules, separated by commas,
 * whose native binaries are used in place of the JVM programs; with {@code mesh.installed} JVM programs get the options that
 * iofogctl gives them, else those that cost least where a program runs for a test alone. iofogctl itself, which hashes and
 * encrypts what it sends to hosts, has none anywhere.
 */
public final class Programs {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Set<String> NATIVE =
            Set.of(System.getProperty("mesh.native", "").split(","));
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
    private static final String FULL_SPEED = "-XX:TieredStopAtLevel=4";

    private Programs() {}

    public static Launch controller() {
        return launch("controller-service", "controller-service");
    }

    public static Launch agent() {
        return launch("agent-service", "agent-service");
    }

    public static Launch router() {
        return launch("router-service", "router-service");
    }

    public static Launch tunnel() {
        return launch("tunnel-service", "tunnel-service");
    }

    public static Launch iofogctl() {
        return launch("cli", "iofogctl");
    }

    public static Launch embedded() {
        return Launch.jvm(embeddedJar(), compiler("embedded"));
    }

    /** A module's program on the JVM, whatever else is built. */
    public static Launch jvm(String module, String... options) {
        return Launch.jvm(
                jar(module),
                Stream.concat(Stream.of(compiler(module)), Stream.of(options)).toArray(String[]::new));
    }

    private static String compiler(String module) {
        boolean isInstalled = Boolean.getBoolean("mesh.installed") && !module.equals("agent-service");
        return isInstalled || module.equals("cli") ? FULL_SPEED : QUICK_START;
    }

    public static Path embeddedJar() {
        return packaged(ROOT.resolve("deploy/embedded/target/embedded-runner/iofog-embedded.jar"));
    }

    public static Path jar(String module) {
        return packaged(ROOT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    public static Path binary(String module, String artifact) {
        return ROOT.resolve(module).resolve("target").resolve(artifact + "-0.1.0-runner");
    }

    public static Path example(String name) {
        return ROOT.resolve("deploy/examples").resolve(name);
    }

    static boolean isNative(String module) {
        return NATIVE.contains(module);
    }

    private static Launch launch(String module, String artifact) {
        return isNative(module) ? Launch.binary(packaged(binary(module, artifact))) : jvm(module);
    }

    private static Path packaged(Path program) {
        if (!Files.exists(program)) {
            throw new AssertionError(program + " is missing: package the modules first, as ./deploy/test.sh does");
        }
        return program;
    }
}
