package org.iofog.agent.router;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iofog.agent.application.router.RouterFailure;
import org.jspecify.annotations.Nullable;

/** Finds Java 21 or newer for the embedded router: the one this agent runs on, then JAVA_HOME, then the path. */
final class JavaRuntime {

    private static final int OLDEST = 21;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private JavaRuntime() {}

    /** @return the {@code java} executable */
    static Path find() {
        return Stream.of(home(System.getProperty("java.home")), home(System.getenv("JAVA_HOME")), onPath())
                .flatMap(Optional::stream)
                .filter(JavaRuntime::fits)
                .findFirst()
                .map(JavaRuntime::executable)
                .orElseThrow(() -> new RouterFailure(
                        "The router needs Java %d or newer and none was found: install one, or set JAVA_HOME to it."
                                .formatted(OLDEST)));
    }

    private static Optional<Path> home(@Nullable String directory) {
        return Optional.ofNullable(directory).map(Path::of);
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":"))
                .map(folder -> Path.of(folder, "java"))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(JavaRuntime::homeOf);
    }

    private static Optional<Path> homeOf(Path executable) {
        try {
            return Optional.ofNullable(executable.toRealPath().getParent()).map(Path::getParent);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file {@code release} of a Java home tells its version without starting it. */
    private static boolean fits(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return Files.isExecutable(executable(home))
                    && version.find()
                    && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path executable(Path home) {
        return home.resolve("bin").resolve("java");
    }
}
