package org.iofog.cli.output;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a command is. At a terminal what is going on is one line that changes; elsewhere every step is a plain
 * line, and a step that repeats is told once.
 */
public final class Progress {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private @Nullable String current;

    public Progress(PrintWriter out, PrintWriter err) {
        this(out, err, Terminal.isInteractive());
    }

    Progress(PrintWriter out, PrintWriter err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** Something goes on, such as a pull; the next step takes its place. */
    public synchronized void step(String text) {
        if (text.equals(current)) {
            return;
        }
        current = text;
        if (interactive) {
            out.print(CLEAR_LINE + "  " + text);
        } else {
            out.println("  " + text);
        }
        out.flush();
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        endStep();
        out.println(text);
        out.flush();
    }

    public void done(String text) {
        line(Terminal.green("✔") + " " + text);
    }

    public void failed(String text) {
        line(Terminal.red("✘") + " " + text);
    }

    /** Something the user should read, though all is well; it goes to standard error. */
    public synchronized void notice(String text) {
        endStep();
        err.println("! " + text);
        err.flush();
    }

    private void endStep() {
        if (interactive && current != null) {
            out.print(CLEAR_LINE);
            out.flush();
        }
        current = null;
    }
}
