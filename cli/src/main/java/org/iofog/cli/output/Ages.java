package org.iofog.cli.output;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as a person reads them: {@code 12s}, {@code 4m12s}, {@code 3h5m}, {@code 12d4h}. */
public final class Ages {

    public static final String UNKNOWN = "-";

    private Ages() {}

    /** How long ago that was. */
    public static String since(@Nullable Instant then) {
        return then == null ? UNKNOWN : of(Duration.between(then, Instant.now()));
    }

    public static String of(Duration duration) {
        Duration age = duration.isNegative() ? Duration.ZERO : duration;
        if (age.toDays() > 0) {
            return two(age.toDays(), "d", age.toHoursPart(), "h");
        }
        if (age.toHours() > 0) {
            return two(age.toHours(), "h", age.toMinutesPart(), "m");
        }
        return age.toMinutes() > 0 ? two(age.toMinutes(), "m", age.toSecondsPart(), "s") : age.toSeconds() + "s";
    }

    private static String two(long large, String largeUnit, int small, String smallUnit) {
        return small == 0 ? large + largeUnit : large + largeUnit + small + smallUnit;
    }
}
