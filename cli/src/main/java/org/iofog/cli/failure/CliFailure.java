package org.iofog.cli.failure;

import org.jspecify.annotations.Nullable;

/** Ends a command. The message is one sentence for the user: what is wrong, where, and what to do. */
public final class CliFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CliFailure(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public CliFailure(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public static CliFailure failed(String sentence) {
        return new CliFailure(ExitCode.FAILED, sentence);
    }

    public static CliFailure badInput(String sentence) {
        return new CliFailure(ExitCode.BAD_INPUT, sentence);
    }

    public static CliFailure notFound(String sentence) {
        return new CliFailure(ExitCode.NOT_FOUND, sentence);
    }

    public static CliFailure conflict(String sentence) {
        return new CliFailure(ExitCode.CONFLICT, sentence);
    }

    public static CliFailure unreachable(String sentence, @Nullable Throwable cause) {
        return new CliFailure(ExitCode.UNREACHABLE, sentence, cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
