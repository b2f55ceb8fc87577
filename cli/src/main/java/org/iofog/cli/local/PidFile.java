package org.iofog.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.iofog.cli.failure.CliFailure;

/** A pid file holds the pid and when that process started, for a pid is used again by others. */
final class PidFile {

    private PidFile() {}

    static String textOf(ProcessHandle process) {
        return process.pid() + " " + startOf(process) + "\n";
    }

    /** The process the file names, if it still runs. */
    static Optional<ProcessHandle> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(PidFile::isAlive)
                    .filter(process -> words.length == 2 && words[1].equals(startOf(process)));
        } catch (IOException | NumberFormatException e) {
            throw CliFailure.failed("The pid file " + file + " cannot be read (" + e.getMessage()
                    + "): end that process by hand if it runs, and remove the file.");
        }
    }

    /** A process that has ended and whom nobody has waited for counts as gone. */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static boolean isZombie(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            String text = Files.exists(status) ? Files.readString(status) : "";
            return text.substring(text.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return true;
        }
    }
}
