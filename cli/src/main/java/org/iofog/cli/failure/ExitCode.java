package org.iofog.cli.failure;

import org.iofog.contract.rejection.RejectionCode;

/** How iofogctl ends; scripts rely on the numbers. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    BAD_INPUT(2),
    UNREACHABLE(3),
    NOT_FOUND(4),
    CONFLICT(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static ExitCode of(RejectionCode.Category category) {
        return switch (category) {
            case BAD_INPUT -> BAD_INPUT;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case UNAVAILABLE -> UNREACHABLE;
            case UNAUTHORIZED, FAILED -> FAILED;
        };
    }
}
