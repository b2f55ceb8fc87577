package org.iofog.cli.installation;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;

/** Where the programs of ioFog Mesh are on this machine: folders beside that of iofogctl, or those of IOFOG_HOME. */
public final class Installation {

    private static final String HOME_VARIABLE = "IOFOG_HOME";

    /** It shares a small host, and has little to do that compiling well would pay for. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    public static Installation find() {
        String given = System.getenv(HOME_VARIABLE);
        return new Installation(given == null ? besideThisProgram() : Path.of(given));
    }

    public static Installation at(Path home) {
        return new Installation(home);
    }

    public Path home() {
        return home;
    }

    /** @throws CliFailure if the program is not installed here */
    public void requireProgram(String program) {
        command(program);
    }

    /** The command that runs a program: its native binary where there is one, else its jar. */
    public List<String> command(String program) {
        Path folder = home.resolve(program);
        Path binary = folder.resolve(program);
        if (Files.isExecutable(binary) && !Files.isDirectory(binary)) {
            return List.of(binary.toString());
        }
        Path jar = jarIn(folder, program)
                .orElseThrow(() -> CliFailure.failed("The program '" + program + "' is not in " + folder + ": set "
                        + HOME_VARIABLE + " to the folder where ioFog Mesh is installed."));
        List<String> command = new ArrayList<>(List.of(JavaRuntime.find().toString(), "-XX:+UseSerialGC"));
        if (program.equals("agent")) {
            command.add(QUICK_START);
        }
        command.addAll(ahead(folder.resolve(program + ".aot")));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /**
     * From Java 25 on the program starts from what a first run loaded. Where that is broken, or was made by another Java or
     * for other jars, Java says so and starts without: only the checksum tells it of damage, so that is asked for.
     */
    private static List<String> ahead(Path cache) {
        return Files.exists(cache)
                ? List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+VerifySharedSpaces", "-XX:AOTCache=" + cache)
                : List.of();
    }

    /** What an agent's router of its own runs by; absent where it is not installed. */
    public Optional<Path> embeddedJar() {
        return jarIn(home.resolve("embedded"), "embedded");
    }

    private static Optional<Path> jarIn(Path folder, String program) {
        return Stream.of("quarkus-run.jar", "iofog-" + program + ".jar")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    private static Path besideThisProgram() {
        Path program = codeSource().or(Installation::executable).orElse(Path.of("."));
        Path folder = program.toAbsolutePath().getParent();
        while (folder != null && !folder.endsWith("iofogctl")) {
            folder = folder.getParent();
        }
        return folder == null || folder.getParent() == null ? Path.of("/usr/lib/iofog") : folder.getParent();
    }

    private static Optional<Path> codeSource() {
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> executable() {
        return ProcessHandle.current().info().command().map(Path::of);
    }
}
