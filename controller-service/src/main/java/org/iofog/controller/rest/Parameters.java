package org.iofog.controller.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Query parameters as values; a wrong one is refused by name. */
final class Parameters {

    private Parameters() {}

    /** An ISO 8601 duration such as {@code PT20S}; zero where absent. */
    static Duration duration(String name, @Nullable String text) {
        return text == null ? Duration.ZERO : parse(name, text, Duration::parse, "an ISO 8601 duration such as PT20S");
    }

    static @Nullable Instant instant(String name, @Nullable String text) {
        return text == null ? null : parse(name, text, Instant::parse, "an ISO 8601 time such as 2026-01-31T12:00:00Z");
    }

    static @Nullable Long number(String name, @Nullable String text) {
        return text == null ? null : parse(name, text, Parameters::notNegative, "a number that is not negative");
    }

    private static long notNegative(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new NumberFormatException("negative");
        }
        return number;
    }

    private static <T> T parse(String name, String text, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new RequestRefused(
                    RejectionCode.INVALID, "The parameter %s is \"%s\"; give %s.".formatted(name, text, expected));
        }
    }
}
