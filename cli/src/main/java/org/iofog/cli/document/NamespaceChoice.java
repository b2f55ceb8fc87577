package org.iofog.cli.document;

import org.jspecify.annotations.Nullable;

/** The namespace of a set of documents: what the command line says, else what the documents say, else the default. */
public final class NamespaceChoice {
    private final String fallback;
    private final String reason;
    private @Nullable String chosen;

    /** @param given on the command line */
    public NamespaceChoice(@Nullable String given, String fallback) {
        this.chosen = given;
        this.reason = given == null ? "a document before it" : "the command";
        this.fallback = fallback;
    }

    /** What the whole set belongs to, once it is read. */
    public String chosen() {
        return chosen == null ? fallback : chosen;
    }

    /** @return false if the set belongs to another namespace already */
    boolean accepts(String namespace) {
        if (chosen == null) {
            chosen = namespace;
        }
        return chosen.equals(namespace);
    }

    /** Who chose. */
    String reason() {
        return reason;
    }
}
