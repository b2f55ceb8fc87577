package org.iofog.cli.logs;

import org.iofog.cli.failure.CliFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of a log to show. */
public final class LogOptions {

    @Option(names = "--tail", paramLabel = "LINES", description = "So many lines from the end; all unless given.")
    private @Nullable Integer tail;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on and show what is added, until interrupted.")
    private boolean follow;

    public @Nullable Integer tail() {
        if (tail != null && tail < 0) {
            throw CliFailure.badInput("--tail " + tail + " is less than none: give 0 or more lines.");
        }
        return tail;
    }

    /** The same as options of the program tail. */
    String ofTail() {
        return "-n " + (tail() == null ? "+1" : String.valueOf(tail())) + (follow ? " -F" : "");
    }

    public boolean follow() {
        return follow;
    }
}
