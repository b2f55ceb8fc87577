package org.iofog.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A {@link PathEnd} that was started here. */
final class PathEndProcess implements AutoCloseable {

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    /** @param wrapper a command that runs the one that follows it, such as {@code nsenter}; may be empty */
    PathEndProcess(List<String> wrapper, PathEnd.Role role, URI address) {
        List<String> program = List.of(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                PathEnd.class.getName(),
                role.name(),
                address.toString());
        try {
            process = new ProcessBuilder(
                            Stream.concat(wrapper.stream(), program.stream()).toList())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
        answer();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    void tell(String order) {
        orders.println(order);
    }

    /** When it happened, in nanoseconds of the clock that all processes of a host share. */
    long answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("An end of the path has ended; see above.");
            }
            return Long.parseLong(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
