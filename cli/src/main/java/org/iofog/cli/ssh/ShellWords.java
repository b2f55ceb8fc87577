package org.iofog.cli.ssh;

/** Writes text so that a shell takes it as one word. */
public final class ShellWords {

    private ShellWords() {}

    public static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
