package org.iofog.cli.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 30s}, {@code 5m}, {@code 1h30m}, {@code 2d} or an ISO 8601 duration. */
public final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        Duration duration = parse(text.toUpperCase(Locale.ROOT), text);
        if (duration.isNegative() || duration.isZero()) {
            throw new TypeConversionException("'" + text + "' is not longer than nothing");
        }
        return duration;
    }

    private static Duration parse(String upper, String text) {
        try {
            return Duration.parse(upper.startsWith("P") ? upper : iso(upper));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a time; write it like 30s, 5m, 1h30m or 2d");
        }
    }

    private static String iso(String upper) {
        int days = upper.indexOf('D');
        String rest = upper.substring(days + 1);
        return "P" + upper.substring(0, days + 1) + (rest.isEmpty() ? "" : "T" + rest);
    }
}
