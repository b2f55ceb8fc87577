package org.iofog.cli.get;

import java.io.PrintWriter;

/** What stands above the tables. */
final class Headings {

    private Headings() {}

    static void namespace(PrintWriter out, String namespace) {
        out.println("NAMESPACE");
        out.println(namespace);
        out.println();
    }

    static void detached(PrintWriter out) {
        out.println("DETACHED RESOURCES");
        out.println();
    }
}
