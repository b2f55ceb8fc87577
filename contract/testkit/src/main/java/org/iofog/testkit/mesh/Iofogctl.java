package org.iofog.testkit.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command line as a user runs it, with a home folder of its own. */
public final class Iofogctl {

    private final Path home;
    private final Map<String, String> environment;

    public Iofogctl(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    public Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    public Result runWithInput(String input, String... arguments) {
        List<String> command = Programs.iofogctl().with(arguments);
        try {
            Path out = Files.createTempFile(home, "out", ".txt");
            Path err = Files.createTempFile(home, "err", ".txt");
            Process process = start(command, out, err);
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Begins a run that the test does not wait for, such as one it is about to kill. */
    public Process begin(String... arguments) {
        try {
            Path output = Files.createTempFile(home, "begun", ".txt");
            return start(Programs.iofogctl().with(arguments), output, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    /** What a run printed, and its exit code. */
    public record Result(int exitCode, String out, String err) {

        public Result expect(int code) {
            if (exitCode != code) {
                throw new AssertionError(
                        "exit code %d, not %d%nstdout: %s%nstderr: %s".formatted(exitCode, code, out, err));
            }
            return this;
        }
    }
}
