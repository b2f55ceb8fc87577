package org.iofog.cli.output;

import java.util.Locale;

/** Bytes as a person reads them: {@code 512 B}, {@code 1.5 KiB}, {@code 20 MiB}. */
public final class Sizes {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int STEP = 1024;

    private Sizes() {}

    public static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        String number = unit == 0 || size >= 10 ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, number + " " + UNITS[unit], size);
    }
}
