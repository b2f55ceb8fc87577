package org.iofog.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person is watching standard output; colours and lines that change are for people only. */
public final class Terminal {

    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private Terminal() {}

    public static boolean isInteractive() {
        return System.getenv("NO_COLOR") == null && isTerminal(STANDARD_OUTPUT);
    }

    /** Whether a person can be asked. */
    public static boolean canAsk() {
        return System.console() != null && isTerminal(STANDARD_INPUT);
    }

    public static String red(String text) {
        return coloured("31", text);
    }

    public static String green(String text) {
        return coloured("32", text);
    }

    private static String coloured(String colour, String text) {
        return isInteractive() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    private static boolean isTerminal(Path stream) {
        try {
            String device = Files.readSymbolicLink(stream).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            return System.console() != null && System.getenv("TERM") != null;
        }
    }
}
