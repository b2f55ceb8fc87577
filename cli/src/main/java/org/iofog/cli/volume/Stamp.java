package org.iofog.cli.volume;

import java.time.Duration;
import java.time.Instant;

/**
 * What a file system tells of a file without reading it. Its content does not change without another stamp, once the stamp
 * {@link #isSettled}: two changes in one tick of a clock look like one.
 *
 * @param modified when its content changed last, or what was set as that
 * @param changed when anything about it changed last; nobody can set that
 */
record Stamp(long size, long inode, Instant modified, Instant changed) {

    private static final Duration COARSEST_TICK = Duration.ofSeconds(2);
    private static final int NANO_DIGITS = 9;
    private static final int SECOND_IN_NANOS = 1_000_000_000;
    private static final int FIELDS = 4;

    /** @param text size, inode and the two times as seconds with a fraction, a blank between them, as {@link #toString} */
    static Stamp parse(String text) {
        String[] fields = text.split(" ", FIELDS);
        return new Stamp(Long.parseLong(fields[0]), Long.parseLong(fields[1]), time(fields[2]), time(fields[3]));
    }

    /** @param now by the clock of whoever has the file */
    boolean isSettled(Instant now) {
        return modified.isBefore(now.minus(COARSEST_TICK));
    }

    @Override
    public String toString() {
        return size + " " + inode + " " + text(modified) + " " + text(changed);
    }

    private static Instant time(String text) {
        int point = text.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(text.substring(0, point)),
                Long.parseLong(text.substring(point + 1, point + 1 + NANO_DIGITS)));
    }

    private static String text(Instant time) {
        String nanos = String.valueOf(SECOND_IN_NANOS + time.getNano()).substring(1);
        return time.getEpochSecond() + "." + nanos;
    }
}
