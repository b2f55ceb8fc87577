package org.iofog.cli.ssh;

import java.util.List;

/** What a command on a host printed, and how it ended. */
public record CommandResult(int exitCode, String out, String err) {

    public boolean isDone() {
        return exitCode == 0;
    }

    /** Whether it found no room for what it had to write. */
    public boolean isOutOfSpace() {
        return err.contains("No space left") || err.contains("Disk quota exceeded");
    }

    /** Its last line of errors, else of output, with the exit code where it said nothing. */
    public String lastWords() {
        List<String> lines = (err.isBlank() ? out : err).strip().lines().toList();
        return lines.isEmpty() ? "it ended with exit code " + exitCode + "." : lines.getLast();
    }
}
