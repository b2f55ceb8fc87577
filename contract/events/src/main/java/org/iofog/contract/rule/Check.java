package org.iofog.contract.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules that many parts share. An absent value breaks none of them but {@link #present}. */
final class Check {

    private static final int MAX_PORT = 65_535;

    private Check() {}

    /** @return the value, for what else there is to check */
    static Optional<String> present(Findings findings, String path, @Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            findings.add(path, "%s is missing: give it a value.".formatted(what));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** @return whether it is a port, for checks that compare ports */
    static boolean port(Findings findings, String path, @Nullable Integer port) {
        boolean valid = port == null || port >= 1 && port <= MAX_PORT;
        if (!valid) {
            findings.add(path, "%d is not a port: use a number from 1 to %d.".formatted(port, MAX_PORT));
        }
        return valid;
    }

    /** Not-a-number is out of every range. */
    static void between(Findings findings, String path, @Nullable Number value, Number low, Number high) {
        if (value != null && !(value.doubleValue() >= low.doubleValue() && value.doubleValue() <= high.doubleValue())) {
            findings.add(path, "%s is out of range: use a number from %s to %s.".formatted(value, low, high));
        }
    }

    static void atLeast(Findings findings, String path, @Nullable Integer value, int low) {
        if (value != null && value < low) {
            findings.add(path, "%s is too small: use %s or more.".formatted(value, low));
        }
    }

    static void oneOf(Findings findings, String path, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            findings.add(path, "\"%s\" is not known: use one of %s.".formatted(value, String.join(", ", allowed)));
        }
    }

    static void absolutePath(Findings findings, String path, @Nullable String value) {
        if (value != null && !value.startsWith("/")) {
            findings.add(path, "\"%s\" is not an absolute path: start it with \"/\".".formatted(value));
        }
    }
}
