package org.iofog.embedded;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line per record, on standard error: what this program does, and what its servers complain about. */
final class Logs {

    /** Held, because the log system itself would forget an unused logger with its level. */
    private static final Logger OWN = Logger.getLogger("org.iofog");

    private Logs() {}

    static void quieten() {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        OWN.setLevel(Level.INFO);
    }
}
