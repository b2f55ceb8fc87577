package org.iofog.cli.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;
import org.jspecify.annotations.Nullable;

/** Finds Java 21 or newer: JAVA_HOME, then the path, then the newest in {@code /usr/lib/jvm}. */
public final class JavaRuntime {

    private static final int OLDEST = 21;
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private JavaRuntime() {}

    /** @return the {@code java} executable */
    static Path find() {
        return findHome().resolve("bin").resolve("java");
    }

    public static Path findHome() {
        return Stream.of(ofVariable(), onPath(), newestInstalled())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> CliFailure.failed(
                        "No Java " + OLDEST + " or newer was found: install one, or set JAVA_HOME to it."));
    }

    private static Optional<Path> ofVariable() {
        return Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).filter(JavaRuntime::fits);
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":"))
                .map(folder -> Path.of(folder, "java"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(JavaRuntime::homeOf)
                .filter(JavaRuntime::fits);
    }

    private static Optional<Path> newestInstalled() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(JavaRuntime::fits).max(Comparator.comparing(JavaRuntime::versionOf));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(@Nullable Path home) {
        return home != null && Files.isExecutable(home.resolve("bin/java")) && versionOf(home) >= OLDEST;
    }

    private static @Nullable Path homeOf(Path executable) {
        try {
            Path folder = executable.toRealPath().getParent();
            return folder == null ? null : folder.getParent();
        } catch (IOException e) {
            return null;
        }
    }

    /** The file {@code release} of a Java home tells its version without starting it. */
    public static int versionOf(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
