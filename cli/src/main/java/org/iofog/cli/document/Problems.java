package org.iofog.cli.document;

import java.util.ArrayList;
import java.util.List;
import org.iofog.cli.failure.CliFailure;

/** Collects what is wrong with a set of documents, so that a user sees all of it at once. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(Position where, String sentence) {
        add(where.toString(), sentence);
    }

    /** @param where a file, or a place in one */
    void add(String where, String sentence) {
        found.add(where + ": " + sentence);
    }

    int count() {
        return found.size();
    }

    /** @throws CliFailure bad input, with one line per problem */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw CliFailure.badInput(String.join("\n", found));
        }
    }
}
