package org.iofog.cli.document;

import java.util.ArrayList;
import java.util.List;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;

/** Collects what is wrong with a set of documents, so that a user sees all of it at once. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    public void add(Position where, String sentence) {
        add(where.toString(), sentence);
    }

    /** @param where a file, or a place in one */
    void add(String where, String sentence) {
        found.add(where + ": " + sentence);
    }

    int count() {
        return found.size();
    }

    /** @throws CliFailure with one line per problem */
    public void throwIfAny(ExitCode exitCode) {
        if (!found.isEmpty()) {
            throw new CliFailure(exitCode, String.join("\n", found));
        }
    }
}
