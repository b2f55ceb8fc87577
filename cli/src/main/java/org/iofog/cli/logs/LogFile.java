package org.iofog.cli.logs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.session.Await;

/** Shows a log file of this machine. */
final class LogFile {

    private static final Duration FOR_EVER = Duration.ofDays(36500);

    private final Path file;

    LogFile(Path file) {
        this.file = file;
    }

    void show(PrintWriter out, LogOptions options) {
        if (!Files.exists(file)) {
            throw CliFailure.notFound("There is no log " + file + ".");
        }
        int tail = Optional.ofNullable(options.tail()).orElse(Integer.MAX_VALUE);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lastLines(lines, tail).forEach(out::println);
            out.flush();
            if (options.follow()) {
                follow(lines, out);
            }
        } catch (IOException e) {
            throw CliFailure.failed("The log " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static Deque<String> lastLines(BufferedReader lines, int tail) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last.addLast(line);
            if (last.size() > tail) {
                last.removeFirst();
            }
        }
        return last;
    }

    private static void follow(BufferedReader lines, PrintWriter out) {
        while (true) {
            Await.first(FOR_EVER, () -> nextLine(lines)).ifPresent(out::println);
            out.flush();
        }
    }

    private static Optional<String> nextLine(BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
